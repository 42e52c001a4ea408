//! An open connection with the few statements that differ between SQLite and PostgreSQL.

use std::path::Path;

use sqlx::{AnyConnection, Connection, Executor, Row};

use super::{Address, StoreProblem, migrate};
use crate::store::files;

/// What a query of this room gives.
pub(super) type Answer<T> = Result<T, StoreProblem>;

/// Larger files are not checked as a whole when they are opened; damage then shows where it is touched.
const CHECK_LIMIT: u64 = 64 * 1024 * 1024;

/// The first bytes of every SQLite file that is not empty.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// An open connection.
pub(super) struct Link {
    pub(super) conn: AnyConnection,
    is_sqlite: bool,
    address: Address,
}

impl Link {
    /// Opens the database at `address`, makes it durable, and brings its schema up to date. Nothing is written before
    /// it is certain that the database is ours and not newer than this program.
    pub(super) async fn open(address: &Address) -> Answer<Self> {
        if let Address::Sqlite { path, make_folder } = address {
            look_before(path, *make_folder)?;
        }
        sqlx::any::install_default_drivers();
        let conn = AnyConnection::connect(&url(address)).await?;
        let is_sqlite = conn.backend_name() == "SQLite";
        let mut link = Self {
            conn,
            is_sqlite,
            address: address.clone(),
        };
        match link.prepare(address).await {
            Ok(()) => Ok(link),
            Err(problem) => {
                // Only a connection that is closed takes its log away again.
                let _ = link.close().await;
                Err(problem)
            }
        }
    }

    async fn prepare(&mut self, address: &Address) -> Answer<()> {
        if self.is_sqlite {
            // How long another process may keep us waiting; before anything that could have to wait.
            self.run("PRAGMA busy_timeout = 3000").await?;
        }
        migrate::must_be_ours(self).await?;
        if self.is_sqlite {
            self.check_whole(address).await?;
            self.make_durable().await?;
        }
        migrate::bring_up_to_date(self).await
    }

    /// Statements without parameters or answers.
    pub(super) async fn run(&mut self, sql: &'static str) -> Answer<()> {
        self.conn.execute(sqlx::raw_sql(sql)).await?;
        Ok(())
    }

    /// Does `work` as a whole or not at all; it is durable when this returns.
    ///
    /// The statements are sent by hand: SQLite ends a transaction by itself when the disk is full, and sqlx's own
    /// `Transaction` then counts one that is no longer there and refuses the next.
    pub(super) async fn whole<T>(
        &mut self,
        work: impl AsyncFnOnce(&mut Self) -> Answer<T>,
    ) -> Answer<T> {
        // A reader that becomes a writer half-way can fail where one that says so at once would have waited.
        let begin = if self.is_sqlite {
            "BEGIN IMMEDIATE"
        } else {
            "BEGIN"
        };
        self.between(begin, work).await
    }

    /// Does `work` as a whole or not at all, beginning with the statement `begin`.
    pub(super) async fn between<T>(
        &mut self,
        begin: &'static str,
        work: impl AsyncFnOnce(&mut Self) -> Answer<T>,
    ) -> Answer<T> {
        if let Err(problem) = self.run(begin).await {
            self.connect_again(problem).await?;
            self.run(begin).await?;
        }
        let done = match work(self).await {
            Ok(value) => self.run("COMMIT").await.map(|()| value),
            Err(problem) => Err(problem),
        };
        if done.is_err() {
            // Fails where the database has already rolled back, which is what was wanted.
            let _ = self.run("ROLLBACK").await;
        }
        done
    }

    /// A server that went away and came back is connected to again; anything else is what it was.
    async fn connect_again(&mut self, problem: StoreProblem) -> Answer<()> {
        if self.is_sqlite || self.conn.ping().await.is_ok() {
            return Err(problem);
        }
        self.conn = AnyConnection::connect(&url(&self.address)).await?;
        Ok(())
    }

    /// That the file was not taken away under the open database: what is written to such a file is gone when the program ends.
    pub(super) fn must_be_there(&self) -> Answer<()> {
        match self.address.path() {
            Some(path) if !path.exists() => Err(StoreProblem::Gone),
            _ => Ok(()),
        }
    }

    /// Takes deleted words out of the write-ahead log too.
    pub(super) async fn forget_deleted(&mut self) -> Answer<()> {
        match self.is_sqlite {
            true => self.run("PRAGMA wal_checkpoint(TRUNCATE)").await,
            false => Ok(()),
        }
    }

    /// Whether a table of the name `table` is there.
    pub(super) async fn has_table(&mut self, table: &'static str) -> Answer<bool> {
        let sql = match self.is_sqlite {
            true => "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = $1",
            false => {
                "SELECT COUNT(*) FROM information_schema.tables \
                 WHERE table_schema = current_schema() AND table_name = $1"
            }
        };
        let row = sqlx::query(sql)
            .bind(table)
            .fetch_one(&mut self.conn)
            .await?;
        Ok(row.try_get::<i64, _>(0)? > 0)
    }

    /// Whether nothing has been put into the database yet.
    pub(super) async fn is_blank(&mut self) -> Answer<bool> {
        let sql = match self.is_sqlite {
            true => "SELECT COUNT(*) FROM sqlite_master",
            false => {
                "SELECT COUNT(*) FROM information_schema.tables \
                 WHERE table_schema = current_schema()"
            }
        };
        let row = sqlx::query(sql).fetch_one(&mut self.conn).await?;
        Ok(row.try_get::<i64, _>(0)? == 0)
    }

    /// Closes the connection in peace.
    pub(super) async fn close(self) -> Answer<()> {
        Ok(self.conn.close().await?)
    }

    async fn check_whole(&mut self, address: &Address) -> Answer<()> {
        let size = address.path().and_then(|path| path.metadata().ok());
        if size.is_none_or(|metadata| metadata.len() > CHECK_LIMIT) {
            return Ok(());
        }
        let found = sqlx::query("PRAGMA quick_check(1)")
            .fetch_one(&mut self.conn)
            .await?;
        match found.try_get::<String, _>(0)?.as_str() {
            "ok" => Ok(()),
            _ => Err(StoreProblem::Corrupt),
        }
    }

    async fn make_durable(&mut self) -> Answer<()> {
        // WAL: a reader never keeps the writer waiting. FULL: a commit returns when the log is on the disk.
        self.run("PRAGMA journal_mode = WAL").await?;
        self.run("PRAGMA synchronous = FULL").await?;
        // Apple's disks answer before they have written unless asked this way; elsewhere it does nothing.
        self.run("PRAGMA fullfsync = ON").await?;
        // A person who deletes their sessions wants the words gone, not only the way to them.
        self.run("PRAGMA secure_delete = ON").await
    }
}

/// What SQLite would put in its own words, or do without asking, is looked at first.
fn look_before(path: &Path, make_folder: bool) -> Answer<()> {
    let folder = files::parent(path).unwrap_or(Path::new("."));
    if make_folder {
        files::make_folder(folder).map_err(problem)?;
    } else if !folder.is_dir() {
        return Err(StoreProblem::MissingFolder);
    }
    match files::beginning(path, MAGIC.len()) {
        Ok(start) if !start.is_empty() && start != MAGIC => return Err(StoreProblem::NotADatabase),
        Ok(_) => files::must_be_writable(path).map_err(problem)?,
        Err(error) if error.problem == crate::store::FileProblem::NotFound => {}
        Err(error) => return Err(problem(error)),
    }
    // The log and its index are new files beside the database.
    files::must_be_writable(folder).map_err(problem)
}

fn problem(error: crate::store::FileError) -> StoreProblem {
    super::StoreError::from(error).problem
}

fn url(address: &Address) -> String {
    match address {
        Address::Sqlite { path, .. } => format!("sqlite:{}?mode=rwc", encoded(path)),
        Address::Postgres(url) => url.clone(),
        Address::Memory => "sqlite::memory:".to_owned(),
    }
}

/// A path within a URL: `%41` is decoded there and `?` begins the options, and a file may have any of these in its name.
pub(super) fn encoded(path: &Path) -> String {
    path.to_string_lossy()
        .replace('%', "%25")
        .replace('?', "%3F")
        .replace('#', "%23")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::store::database::settings;

    /// SQLite answers SQLITE_FULL at a page limit exactly as it does at the end of a disk.
    #[test]
    fn a_full_disk_is_named_and_what_was_stored_stays_and_it_goes_on_when_there_is_room() {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::file(folder.path().join("heard.sqlite"));
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let mut link = Link::open(&address).await.unwrap();
            put(&mut link, "small", 1).await.unwrap();
            link.run("PRAGMA max_page_count = 40").await.unwrap();
            for _ in 0..3 {
                let full = put(&mut link, "large", 1_000_000).await;
                assert_eq!(full, Err(StoreProblem::DiskFull));
            }
            assert!(get(&mut link, "small").await && !get(&mut link, "large").await);
            link.run("PRAGMA max_page_count = 100000").await.unwrap();
            put(&mut link, "large", 1_000_000).await.unwrap();
            assert!(get(&mut link, "large").await);
        });
    }

    #[test]
    fn a_write_that_is_not_allowed_is_named() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let mut link = Link::open(&Address::Memory).await.unwrap();
            link.run("PRAGMA query_only = ON").await.unwrap();
            assert_eq!(put(&mut link, "x", 1).await, Err(StoreProblem::ReadOnly));
        });
    }

    async fn put(link: &mut Link, name: &str, length: usize) -> Answer<()> {
        let value = "x".repeat(length).into();
        let name = name.to_owned();
        link.whole(async |link| settings::put(link, name, value).await)
            .await
    }

    async fn get(link: &mut Link, name: &str) -> bool {
        settings::get(link, name.to_owned())
            .await
            .unwrap()
            .is_some()
    }
}

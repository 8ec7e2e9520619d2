namespace MeetupBot.Storage.Engine;

/// <summary>The reason why a database operation failed.</summary>
public enum StorageFailure
{
    /// <summary>None of the others. The message and the inner exception say more.</summary>
    Other,

    /// <summary>The connection string can't be used.</summary>
    Settings,

    /// <summary>The folder is missing or not writable, or the file is not writable.</summary>
    NotWritable,

    /// <summary>The server of the database can't be reached.</summary>
    Unreachable,

    /// <summary>The file is not a SQLite database, or the database can't hold every text.</summary>
    NotADatabase,

    /// <summary>The database is another program's.</summary>
    Foreign,

    /// <summary>The database belongs to a newer release.</summary>
    Newer,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The disk or its file system failed a read or a write.</summary>
    DiskError,

    /// <summary>The file is damaged.</summary>
    Damaged,

    /// <summary>Another process works on the database, or holds it for too long.</summary>
    Busy,

    /// <summary>A unique constraint or a foreign key failed.</summary>
    Conflict,
}

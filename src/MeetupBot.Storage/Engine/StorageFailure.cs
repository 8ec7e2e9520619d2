namespace MeetupBot.Storage.Engine;

/// <summary>Why the database could not do as asked.</summary>
public enum StorageFailure
{
    /// <summary>None of the others; the message and the inner exception tell.</summary>
    Other,

    /// <summary>The connection string can't be used.</summary>
    Settings,

    /// <summary>The folder is missing or takes no new files, or the file may not be written.</summary>
    NotWritable,

    /// <summary>The file is no SQLite database at all.</summary>
    NotADatabase,

    /// <summary>A SQLite database of some other program.</summary>
    Foreign,

    /// <summary>A database of a newer release than this one.</summary>
    Newer,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The disk or its file system failed a read or a write.</summary>
    DiskError,

    /// <summary>The file is damaged.</summary>
    Damaged,

    /// <summary>Another process held the file for longer than the wait of 5 seconds.</summary>
    Busy,

    /// <summary>A row that must be unique exists, or one that is referred to does not.</summary>
    Conflict,
}

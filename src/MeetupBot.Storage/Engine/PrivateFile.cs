namespace MeetupBot.Storage.Engine;

/// <summary>A new file that only its owner can read: copies of the database hold what people said in private.</summary>
internal static class PrivateFile
{
    /// <exception cref="IOException">The file exists, or can't be created.</exception>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}

namespace MeetupBot.Storage.Engine;

/// <summary>
/// A compiled statement whose parameters and columns go by their positions. For the few that run in every vote: binding by name makes an object
/// for each value.
/// </summary>
/// <remarks>A parameter's position is that of its first mention, from 1. Columns count from 0.</remarks>
internal abstract class DirectStatement : IDisposable
{
    public abstract DirectStatement Bind(int position, long value);

    public abstract DirectStatement Bind(int position, string value);

    /// <returns>The number of changed rows.</returns>
    public abstract int Run();

    /// <returns>What <paramref name="read"/> makes of the first row; the default without a row.</returns>
    public abstract T? First<T>(Func<DirectStatement, T>? read);

    public abstract List<T> All<T>(Func<DirectStatement, T> read);

    /// <summary>A column of the row that is being read.</summary>
    public abstract long Number(int column);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

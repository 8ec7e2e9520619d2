namespace MeetupBot.Storage.Engine;

/// <summary>
/// Tells kept answers of each write to the tables from which they were read. It buys about ten statements a vote: see
/// <see cref="KeptAnswers{TKey,TAnswer}"/>. Only a database that no other process writes to unseen has one.
/// </summary>
internal abstract class TableWatch
{
    private readonly List<IKeptAnswers> _kept = [];
    private ulong _readNow;

    /// <summary>False once the connection was used in a way that can't be watched. Then nothing is kept any more.</summary>
    public bool Keeps { get; private set; } = true;

    /// <summary>Called before a statement runs.</summary>
    public void Run(TableUse use)
    {
        _readNow |= use.Read;
        if (use.Written != 0)
            Drop(use.Written);
    }

    /// <summary>Somebody else may have written, or what was written was undone.</summary>
    public void DropAll() => Drop(TableUse.Every);

    /// <summary>Somebody has a command that may run unseen.</summary>
    public void StopKeeping()
    {
        Keeps = false;
        DropAll();
    }

    public void Add(IKeptAnswers kept) => _kept.Add(kept);

    /// <summary>Runs a query, which may contain others.</summary>
    /// <param name="tables">What it read.</param>
    public T Read<T>(Func<T> query, out ulong tables)
    {
        var before = _readNow;
        _readNow = 0;
        var answer = query();
        tables = _readNow;
        _readNow |= before;
        return answer;
    }

    protected void Drop(ulong written)
    {
        foreach (var kept in _kept)
            kept.Drop(written);
    }
}

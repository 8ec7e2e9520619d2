namespace MeetupBot.Storage.Sessions;

/// <summary>A piece of work for the writer, and the task that tells how it went.</summary>
internal abstract class WriteOperation
{
    /// <summary>Does the work. What it throws is kept until <see cref="Settle"/>, since it may rest on work that is not durable yet.</summary>
    /// <returns>What it threw: the work then has to be undone.</returns>
    public abstract Exception? Run(Session session, Func<Exception, Exception> explain);

    /// <summary>Tells the caller how it went, once the group is durable.</summary>
    public abstract void Settle();

    /// <summary>Tells the caller that nothing of it stands.</summary>
    public abstract void Fail(Exception error);

    /// <summary>Whether the caller gave up before the work began; it is then told so.</summary>
    public abstract bool IsGivenUp();
}

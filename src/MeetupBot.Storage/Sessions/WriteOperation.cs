namespace MeetupBot.Storage.Sessions;

/// <summary>An operation for the writer, and the task that reports its outcome.</summary>
internal abstract class WriteOperation
{
    /// <summary>
    /// Runs the operation. An exception is kept until <see cref="Settle"/>, because it may be based on changes of the same group that are not
    /// committed yet. It runs again where its group could not be committed.
    /// </summary>
    /// <returns>The exception; the caller then undoes the changes. Null when the operation succeeded.</returns>
    public abstract Exception? Run(Session session, Func<Exception, Exception> explain);

    /// <summary>Completes the task with the result or exception of the operation. Called once its group is committed.</summary>
    public abstract void Settle();

    /// <summary>Fails the task because the group was not committed.</summary>
    public abstract void Fail(Exception error);

    /// <summary>Cancels the task if the caller has cancelled. Called before the operation starts.</summary>
    /// <returns>Whether the task was cancelled, so that the operation must not run.</returns>
    public abstract bool TryCancel();
}

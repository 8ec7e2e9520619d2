namespace MeetupBot.Storage.Sessions;

internal sealed class WriteOperation<T>(Func<Session, T> work, CancellationToken cancellationToken) : WriteOperation
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _error;

    public Task<T> Task => _completion.Task;

    public override Exception? Run(Session session, Func<Exception, Exception> explain)
    {
        try
        {
            _result = work(session);
            return _error = null;
        }
#pragma warning disable CA1031 // Every exception of an operation goes to its caller and must not end the writer thread.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return _error = explain(error);
        }
    }

    public override void Settle()
    {
        if (_error is null)
            _completion.TrySetResult(_result!);
        else
            _completion.TrySetException(_error);
    }

    public override void Fail(Exception error) => _completion.TrySetException(error);

    public override bool TryCancel() => cancellationToken.IsCancellationRequested && _completion.TrySetCanceled(cancellationToken);
}

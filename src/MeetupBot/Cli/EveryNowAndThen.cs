using MeetupBot.Storage.Engine;

namespace MeetupBot.Cli;

/// <summary>Passes on one report in a while, and the last. Work may report every row.</summary>
internal sealed class EveryNowAndThen(TimeSpan pause, Action<TransferProgress> show) : IProgress<TransferProgress>
{
    private long _shownAt = TimeProvider.System.GetTimestamp();

    public void Report(TransferProgress value)
    {
        if (value.Done < value.Total && TimeProvider.System.GetElapsedTime(_shownAt) < pause)
            return;
        _shownAt = TimeProvider.System.GetTimestamp();
        show(value);
    }
}

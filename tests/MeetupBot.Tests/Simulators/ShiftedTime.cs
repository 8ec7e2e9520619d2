namespace MeetupBot.Tests.Simulators;

/// <summary>Real time that can be pushed ahead; timers run in real time.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private TimeSpan _shift;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;

    public void Advance(TimeSpan by) => _shift += by;
}

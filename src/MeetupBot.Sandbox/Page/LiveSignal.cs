using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;

namespace MeetupBot.Sandbox.Page;

/// <summary>Wakes every open page when something that it shows has changed.</summary>
public sealed class LiveSignal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = New();
    private long _version;

    public LiveSignal(SandboxChat chat, OpenForms forms, EventList events, SandboxClock clock, ISandboxWorld world)
    {
        chat.Changed += Raise;
        forms.Changed += Raise;
        events.Changed += Raise;
        clock.Moved += Raise;
        world.Changed += Raise;
    }

    /// <summary>The newest version, and a task that completes when there is a newer one.</summary>
    public (long Version, Task Next) Current()
    {
        lock (_gate)
            return (_version, _next.Task);
    }

    private void Raise()
    {
        TaskCompletionSource raised;
        lock (_gate)
        {
            _version++;
            (raised, _next) = (_next, New());
        }

        raised.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord;

/// <summary>Waits for actions of the bot. Timeouts are in real time, also with a fake clock.</summary>
public sealed partial class DiscordSimulator
{
    /// <summary>Checks again after every change until the probe finds something.</summary>
    /// <param name="probe">Null or false means not yet.</param>
    /// <param name="what">For the error message.</param>
    /// <param name="timeout">In real time. The default is a minute.</param>
    /// <exception cref="TimeoutException">The probe found nothing in time.</exception>
    public async Task<T> EventuallyAsync<T>(Func<T?> probe, string what = "the expected", TimeSpan? timeout = null)
    {
        using var limit = new CancellationTokenSource(timeout ?? TimeSpan.FromMinutes(1));
        while (true)
        {
            var change = _world.Changes.Next;
            if (probe() is { } found && found is not false)
                return found;
            try
            {
                await change.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Discord never saw {what}.");
            }
        }
    }

    /// <summary>Waits for a message in a channel.</summary>
    public Task<SimMessage> MessageAsync(SimChannel channel, Func<SimMessage, bool> fits, TimeSpan? timeout = null) =>
        EventuallyAsync(() => Messages(channel).FirstOrDefault(fits), "the message", timeout);

    /// <summary>Waits for a direct message from the bot.</summary>
    public Task<SimMessage> DirectMessageAsync(SimUser user, Func<SimMessage, bool> fits, TimeSpan? timeout = null) =>
        EventuallyAsync(() => DirectMessages(user).FirstOrDefault(fits), "the direct message", timeout);

    /// <summary>Waits until that many gateway sessions are connected.</summary>
    public Task ConnectedAsync(int sessions = 1, TimeSpan? timeout = null) =>
        EventuallyAsync(() => ConnectedSessions >= sessions, "the gateway session", timeout);
}

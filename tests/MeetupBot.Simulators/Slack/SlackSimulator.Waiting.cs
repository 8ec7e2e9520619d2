using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack;

/// <summary>Waits for actions of the app. Timeouts are in real time, also with a fake clock.</summary>
public sealed partial class SlackSimulator
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
            var change = _workspace.Changes.Next;
            if (probe() is { } found && found is not false)
                return found;
            try
            {
                await change.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Slack never saw {what}.");
            }
        }
    }

    /// <summary>Waits for a message in a channel.</summary>
    public Task<SlackMessage> MessageAsync(SlackConversation channel, Func<SlackMessage, bool> fits, TimeSpan? timeout = null) =>
        EventuallyAsync(() => Messages(channel).FirstOrDefault(fits), "the message", timeout);

    /// <summary>Waits for a direct message from the bot.</summary>
    public Task<SlackMessage> DirectMessageAsync(SlackUser user, Func<SlackMessage, bool> fits, TimeSpan? timeout = null) =>
        EventuallyAsync(() => DirectMessages(user).FirstOrDefault(fits), "the direct message", timeout);

    /// <summary>Waits until that many sockets are connected.</summary>
    public Task ConnectedAsync(int sockets = 1, TimeSpan? timeout = null) =>
        EventuallyAsync(() => ConnectedSockets >= sockets, "the socket", timeout);

    /// <summary>Waits for the acknowledgement, or for the result of its absence.</summary>
    public async Task<SlackAck> AcknowledgedAsync(SlackInteraction interaction, TimeSpan? timeout = null)
    {
        try
        {
            return await interaction.Acknowledged.WaitAsync(timeout ?? TimeSpan.FromMinutes(2));
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{interaction} was neither acknowledged nor given up.");
        }
    }

    /// <summary>Waits for the first message that answers an interaction.</summary>
    public Task<SlackMessage> AnswerAsync(SlackInteraction interaction, Func<SlackMessage, bool>? fits = null, TimeSpan? timeout = null) =>
        EventuallyAsync(() => interaction.Answers.FirstOrDefault(fits ?? (_ => true)), $"an answer to {interaction}", timeout);

    /// <summary>Waits for the modal that an interaction opens.</summary>
    public Task<SlackView> ViewAsync(SlackInteraction interaction, TimeSpan? timeout = null) =>
        EventuallyAsync(() => interaction.View, $"a view after {interaction}", timeout);
}

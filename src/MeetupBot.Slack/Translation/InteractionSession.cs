using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.Wire;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Passes an interaction to the bot and queues its answer. It returns when the effect is saved, and throws when the bot fails: then it is
/// not acknowledged, and the person is informed. When the bot takes long, a small placeholder modal is opened for a form, since a trigger
/// is valid for three seconds. Source: docs.slack.dev, Interactivity, Handling user interaction, "Triggers".
/// </summary>
internal sealed partial class InteractionSession(
    IChatHandler bot, AnswerSender answerer, LateForms lateForms, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan HoldAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TriggerLives = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(4);
    private static readonly Task<string?> NoModal = Task.FromResult<string?>(null);

    private readonly AnswerQueues _lanes = new();
    private readonly RecentAnswers _recent = new();
    private readonly CancellationTokenSource _abandon = new();

    /// <summary>Actions that have opened a form before and may do so again.</summary>
    private readonly ConcurrentDictionary<string, bool> _opensForms = new(StringComparer.Ordinal);

    /// <param name="turn">Left as soon as the bot has the interaction.</param>
    public async Task HandleAndAnswerAsync(
        Interaction interaction, AnswerPlace place, ArrivalOrder.Turn turn, CancellationToken cancellationToken)
    {
        var asked = new TaskCompletionSource();
        var holding = MayOpenForm(interaction) && place is { TriggerId: { } trigger, ModalId: null }
            ? HoldAsync(asked.Task, trigger, interaction.ReceivedAt)
            : NoModal;
        try
        {
            var reply = await AskAsync(interaction, place, holding, turn, cancellationToken);
            if (reply is Reply.Open && interaction is ComponentInteraction press)
                _opensForms.TryAdd(press.Action.Name, true);
            if (reply is not (Reply.Repeated or Reply.Quiet))
                Answer(place, reply, holding);
        }
        finally
        {
            asked.SetResult();
        }
    }

    /// <param name="turn">Left as soon as the bot has the interaction.</param>
    /// <returns>The acknowledgement of the form.</returns>
    public async Task<JsonObject?> SubmitAsync(
        FormInteraction form, PayloadView view, AnswerPlace place, ArrivalOrder.Turn turn, CancellationToken cancellationToken)
    {
        var reply = await AskAsync(form, place, NoModal, turn, cancellationToken);
        if (reply is Reply.Repeated)
            return _recent.Find(form.Id);
        var (answer, isToBeSaid) = FormAnswers.Of(reply, view, place, time.GetCurrentInstant());
        _recent.Add(form.Id, answer);
        if (isToBeSaid)
            Answer(place, reply);
        return answer;
    }

    public void Answer(AnswerPlace place, Reply reply) => Answer(place, reply, NoModal);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAny(_lanes.DrainAsync(), Task.Delay(LongestDrain, time));
        await _abandon.CancelAsync();
        await _lanes.DrainAsync();
        _lanes.Dispose();
        _abandon.Dispose();
    }

    private bool MayOpenForm(Interaction interaction) => interaction is not ComponentInteraction press || _opensForms.ContainsKey(press.Action.Name);

    private async Task<Reply> AskAsync(
        Interaction interaction, AnswerPlace place, Task<string?> holding, ArrivalOrder.Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            await turn.Ready;
            // The bot queues what it has to save before it waits for anything, so the next one may follow at once.
            var handling = lateForms.Answer(interaction) is { } kept ? Task.FromResult(kept) : bot.HandleAsync(interaction, cancellationToken);
            turn.Dispose();
            return await handling;
        }
        catch (Exception fault)
        {
            LogNotSaved(interaction.Id, fault.Message);
            Answer(place, new Reply.Private(AdapterCards.NotSaved), holding);
            throw;
        }
    }

    /// <returns>The id of the placeholder modal, if one was needed.</returns>
    private async Task<string?> HoldAsync(Task asked, string trigger, Instant receivedAt)
    {
        var age = (time.GetCurrentInstant() - receivedAt).ToTimeSpan();
        if (age >= TriggerLives)
            return null;
        if (age < HoldAfter)
        {
            using var done = CancellationTokenSource.CreateLinkedTokenSource(_abandon.Token);
            await Task.WhenAny(asked, Task.Delay(HoldAfter - age, time, done.Token));
            await done.CancelAsync();
        }

        return asked.IsCompleted ? null : await answerer.HoldAsync(trigger, _abandon.Token);
    }

    private void Answer(AnswerPlace place, Reply reply, Task<string?> holding)
    {
        if (!_lanes.TryAdd(place.User, async () => await answerer.GiveAsync(place with { ModalId = await holding ?? place.ModalId }, reply, _abandon.Token)))
            LogTooMany(place.User);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too many answers to {User} are waiting; what they did is saved, and this answer is left out")]
    private partial void LogTooMany(string user);

    [LoggerMessage(Level = LogLevel.Error, Message = "Interaction {Interaction} could not be saved ({Problem}); it is not acknowledged, and the person was told that nothing was saved")]
    private partial void LogNotSaved(string interaction, string problem);
}

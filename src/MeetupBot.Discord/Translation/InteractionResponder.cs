using MeetupBot.Chat.Diagnostics;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Rest.Resources;
using MeetupBot.Discord.Wire;
using Microsoft.Extensions.Logging;
using NodaTime;
using Wired = MeetupBot.Discord.Wire.Interaction;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Passes an interaction to the bot and sends its reply within three seconds. When the bot takes longer than two, it sends a deferral
/// first, which promises nothing, and the reply follows. Source: Interactions, Receiving and Responding, "Interaction Callback".
/// </summary>
internal sealed partial class InteractionResponder(
    IChatHandler handler,
    GuildMembership membership,
    InteractionResource interactions,
    LateForms lateForms,
    TimeProvider time,
    ILogger<InteractionResponder> logger)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan DeferAfter = TimeSpan.FromSeconds(2);

    /// <summary>A little less than the fifteen minutes for which the token is valid.</summary>
    private static readonly TimeSpan LongestWork = TimeSpan.FromMinutes(14);

    private readonly ArrivalOrder _order = new();
    private readonly AnswerCache _answers = new(lateForms);

    /// <summary>Begins on the caller's thread, so that interactions reach the bot in the order of the calls. Suggestions have no order.</summary>
    public async Task RunAsync(Wired wired, long receivedAt, CancellationToken stopping)
    {
        var age = time.GetElapsedTime(receivedAt);
        if (age >= Deadline)
        {
            LogTooOld(wired.Id, age);
            return;
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow() - age);
        if (InteractionReader.Read(wired, now) is not { } read)
        {
            LogUnexpected(wired.Id, wired.Type);
            return;
        }

        var interaction = membership.Judge(read);
        using var turn = _order.Take(PlaceOf(wired));
        // Suggestions only read, and reading would hold up the connection.
        if (wired.Type == InteractionType.Autocomplete)
            await Task.Yield();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var answer = AnswerAsync(wired, interaction, limit.Token);
        if (await IsInTimeAsync(answer, DeferAfter - age, stopping))
        {
            await IsInTimeAsync(turn.Ready, DeferAfter - time.GetElapsedTime(receivedAt), stopping);
            await RespondAsync(wired, await answer, stopping);
            InteractionTelemetry.RecordAnswer(Ids.Platform, time.GetElapsedTime(receivedAt));
        }
        else if (wired.Type != InteractionType.Autocomplete)
            await DeferAsync(wired, answer, limit, stopping);
        else
            await SuggestNothingAsync(wired, answer, stopping);
    }

    /// <summary>Two answers to one person on one message are sent in order, so that the later one stays. Empty when there is no message.</summary>
    private static string PlaceOf(Wired wired) =>
        wired.Message is { } message ? $"{(wired.Member?.User ?? wired.User)?.Id}:{message.Id}" : "";

    private async Task<Answer> AnswerAsync(Wired wired, MeetupBot.Chat.Interactions.Interaction interaction, CancellationToken cancellationToken)
    {
        try
        {
            return _answers.Render(wired, lateForms.Answer(interaction) ?? await handler.HandleAsync(interaction, cancellationToken));
        }
        catch (Exception fault)
        {
            LogFault(wired.Id, fault);
            return _answers.Render(wired, wired.Type == InteractionType.Autocomplete ? new Reply.Suggest([]) : new Reply.Private(AdapterCards.NotSaved));
        }
    }

    private async Task<bool> IsInTimeAsync(Task answer, TimeSpan left, CancellationToken stopping)
    {
        if (!answer.IsCompleted && left > TimeSpan.Zero)
            await answer.WaitAsync(left, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return answer.IsCompleted;
    }

    private async Task RespondAsync(Wired wired, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.IsGivenElsewhere)
            return;
        if (await interactions.CallbackAsync(wired, answer.Body, answer.Files, cancellationToken) is { } error)
            LogUnanswered(wired.Id, error);
        else if (answer.Response is { Type: InteractionCallbackType.DeferredChannelMessageWithSource })
            await interactions.DeleteOriginalAsync(wired, cancellationToken);
    }

    private async Task DeferAsync(Wired wired, Task<Answer> pending, CancellationTokenSource limit, CancellationToken cancellationToken)
    {
        using var timer = time.CreateTimer(_ => limit.Cancel(), null, LongestWork, Timeout.InfiniteTimeSpan);
        if (await interactions.CallbackAsync(wired, RequestBody.Serialize(AnswerRenderer.Deferral(wired), DiscordJson.Wire.InteractionResponse), [], cancellationToken) is { } error)
            LogUnanswered(wired.Id, error);
        var answer = await pending;
        if (answer.IsGivenElsewhere)
            return;
        var updates = AnswerRenderer.DefersUpdate(wired);
        var fault = (answer.Form is { } form ? CardRenderer.Render(lateForms.Offer(form)) : answer.Message) switch
        {
            null when updates => null,
            null => await interactions.DeleteOriginalAsync(wired, cancellationToken),
            var message when updates && !answer.RewritesMessage =>
                (await interactions.FollowUpAsync(wired, message.ToFollowUp(), message.Files, cancellationToken)).Error,
            var message => (await interactions.EditOriginalAsync(wired, message.ToEdit(), message.Files, cancellationToken)).Error,
        };
        if (fault is not null)
            LogUnanswered(wired.Id, fault);
    }

    private async Task SuggestNothingAsync(Wired wired, Task<Answer> pending, CancellationToken cancellationToken)
    {
        await RespondAsync(wired, _answers.Render(wired, new Reply.Suggest([])), cancellationToken);
        await pending;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Interaction} was {Age} old before its turn came; Discord takes no answer any more, so it was dropped")]
    private partial void LogTooOld(Snowflake interaction, TimeSpan age);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Interaction} of type {Type} is none of ours or incomplete; ignored")]
    private partial void LogUnexpected(Snowflake interaction, int type);

    [LoggerMessage(Level = LogLevel.Error, Message = "Interaction {Interaction} failed; the person was told that nothing was saved")]
    private partial void LogFault(Snowflake interaction, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to interaction {Interaction} did not arrive: {Error}")]
    private partial void LogUnanswered(Snowflake interaction, DiscordError error);
}

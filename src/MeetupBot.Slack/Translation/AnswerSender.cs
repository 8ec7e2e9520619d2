using System.Runtime.CompilerServices;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.Wire;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Shows a person the answer where they acted: in the open modal, through the <c>response_url</c> (five uses in thirty minutes), or by
/// the Web API once that is used up. Never throws.
/// Source: docs.slack.dev, Interactivity, Handling user interaction, "Message responses"; Surfaces, Modals.
/// </summary>
internal sealed partial class AnswerSender(SlackApi api, LateForms lateForms, TimeProvider time, ILogger logger)
{
    /// <summary>The answers that were made of cards that the bot keeps.</summary>
    private readonly ConditionalWeakTable<Card, AnswerMessage> _kept = [];

    public async Task GiveAsync(AnswerPlace place, Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            await (reply switch
            {
                Reply.Private shown => ShowAsync(place, shown.Card, replaces: false, cancellationToken),
                Reply.Replace shown => ShowAsync(place, shown.Card, replaces: place.IsPrivate, cancellationToken, shown.IsKept),
                Reply.FormErrors errors => ShowAsync(place, errors.Card, replaces: false, cancellationToken),
                Reply.Open opened => OpenAsync(place, opened.Form, cancellationToken),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(place.User, fault);
        }
        catch (OperationCanceledException)
        {
            LogAbandoned(place.User);
        }
    }

    /// <returns>The id of a small placeholder modal, or null. Never throws.</returns>
    public async Task<string?> HoldAsync(string triggerId, CancellationToken cancellationToken)
    {
        try
        {
            var opened = await api.Views.OpenAsync(triggerId, CardView.Waiting, cancellationToken);
            return opened.Value?.View?.Id is { Length: > 0 } id ? id : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task ShowAsync(AnswerPlace place, Card card, bool replaces, CancellationToken cancellationToken, bool isKept = false)
    {
        var error = place.ModalId is { } modal
            ? (await api.Views.UpdateAsync(modal, null, CardView.Modal(card, time.GetCurrentInstant(), place.ToOrigin()), cancellationToken)).Error
            : place.HasConversation ? await SayAsync(place, ToMessage(card, isKept), replaces, cancellationToken) : await PopUpAsync(place, card, cancellationToken);
        if (error is not null && place.ModalId is not null && place.HasConversation)
            error = await SayAsync(place, ToMessage(card, isKept), replaces, cancellationToken);
        else if (error is not null && !place.HasConversation)
            error = await SayInDirectMessageAsync(place, ToMessage(card, isKept).Content, cancellationToken);
        if (error is not null)
            LogUnanswered(place.User, error);
        foreach (var file in card.Files)
            await SendFileAsync(place, file, cancellationToken);
    }

    private async Task OpenAsync(AnswerPlace place, Form form, CancellationToken cancellationToken)
    {
        var view = FormRenderer.Render(form, place.ToOrigin());
        var error = (place.ModalId, place.TriggerId) switch
        {
            ({ } modal, _) => (await api.Views.UpdateAsync(modal, null, view, cancellationToken)).Error,
            (_, { } trigger) => (await api.Views.OpenAsync(trigger, view, cancellationToken)).Error,
            _ => new SlackError(ApiErrorKind.Refused, 0, SlackErrorCode.ExpiredTriggerId),
        };
        if (error is null)
            return;
        LogUnopened(place.User, error);
        await ShowAsync(place with { ModalId = null, TriggerId = null }, lateForms.Offer(form), replaces: false, cancellationToken);
    }

    private async Task<SlackError?> SayAsync(AnswerPlace place, AnswerMessage message, bool replaces, CancellationToken cancellationToken)
    {
        if (replaces && place is { IsDirect: true, Channel: { } direct, MessageTs: { } ts })
        {
            if ((await api.Chat.UpdateAsync(direct, ts, message.Content, cancellationToken)).Error is null)
                return null;
            replaces = false;
        }

        if (place.ResponseUrl is { } url
            && await api.Responses.PostAsync(url, message.ToResponse(replaces), cancellationToken) is null)
            return null;
        return await SayByNameAsync(place, message.Content, cancellationToken);
    }

    private async Task<SlackError?> SayByNameAsync(AnswerPlace place, MessageContent content, CancellationToken cancellationToken)
    {
        var error = place switch
        {
            { Channel: null } => new SlackError(ApiErrorKind.Refused, 0, SlackErrorCode.ChannelNotFound),
            { IsDirect: true } => (await api.Chat.PostMessageAsync(place.Channel, content, null, SendPriority.Normal, cancellationToken)).Error,
            _ => (await api.Chat.PostEphemeralAsync(place.Channel, place.User, content, cancellationToken)).Error,
        };
        return error is null ? null : await SayInDirectMessageAsync(place, content, cancellationToken);
    }

    private async Task<SlackError?> SayInDirectMessageAsync(AnswerPlace place, MessageContent content, CancellationToken cancellationToken)
    {
        var (channel, error) = await DirectAsync(place, cancellationToken);
        return channel is null ? error : (await api.Chat.PostMessageAsync(channel, content, null, SendPriority.Normal, cancellationToken)).Error;
    }

    private async Task<SlackError?> PopUpAsync(AnswerPlace place, Card card, CancellationToken cancellationToken) => place.TriggerId is { } trigger
        ? (await api.Views.OpenAsync(trigger, CardView.Modal(card, time.GetCurrentInstant(), place.ToOrigin()), cancellationToken)).Error
        : new SlackError(ApiErrorKind.Refused, 0, SlackErrorCode.ExpiredTriggerId);

    /// <summary>Sent by direct message, because a private answer cannot have a file on Slack.</summary>
    private async Task SendFileAsync(AnswerPlace place, CardFile file, CancellationToken cancellationToken)
    {
        var (channel, error) = await DirectAsync(place, cancellationToken);
        if (channel is not null)
            error = await api.Files.ShareAsync(channel, null, file, cancellationToken);
        if (error is not null)
            LogUnanswered(place.User, error);
    }

    private async Task<(string? Channel, SlackError? Error)> DirectAsync(AnswerPlace place, CancellationToken cancellationToken)
    {
        var opened = await api.Conversations.OpenAsync([place.User], cancellationToken);
        return (opened.Value?.Channel?.Id is { Length: > 0 } id ? id : null, opened.Error);
    }

    private AnswerMessage ToMessage(Card card, bool isKept) =>
        isKept ? _kept.GetOrAdd(card, static (kept, sender) => sender.ToMessage(kept), this) : ToMessage(card);

    private AnswerMessage ToMessage(Card card)
    {
        var content = CardRenderer.Render(card, time.GetCurrentInstant());
        return new AnswerMessage(
            card.Files.Count == 0 ? content : content with { Blocks = [.. content.Blocks, new ContextBlock([ContextElement.Mrkdwn(SlackTexts.FileFollows)])] });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The answer to {User} failed; what they did is saved")]
    private partial void LogFault(string user, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to {User} was given up at the end of the process; what they did is saved")]
    private partial void LogAbandoned(string user);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to {User} did not arrive: {Error}")]
    private partial void LogUnanswered(string user, SlackError error);

    [LoggerMessage(Level = LogLevel.Information, Message = "No form could be opened for {User} ({Error}); a button offers it")]
    private partial void LogUnopened(string user, SlackError error);
}

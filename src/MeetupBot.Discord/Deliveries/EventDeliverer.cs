using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Text;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Rest.Resources;
using MeetupBot.Discord.Translation;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Deliveries;

/// <summary>
/// Guild scheduled events at an external place. When the answer to the first attempt was lost, it looks for the event before it creates
/// another. Source: Resources, Guild Scheduled Event.
/// </summary>
internal sealed class EventDeliverer(DiscordApi api, Identity identity)
{
    private const string Permission = PermissionNames.CreateEvents;

    public async Task<DeliveryResult> PutAsync(Delivery.PutEvent put, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(put.Space, out var guild))
            return DeliveryOutcome.Invalid("The space is none of Discord's.");
        var body = Render(put.Event);
        var (known, unseen) = Snowflake.TryParse(put.EventId, out var id) ? (id, null) : await FindEarlierAsync(put, guild, put.Event.Reference, cancellationToken);
        if (unseen is not null)
            return DeliveryErrors.ToResult(unseen, Permission);
        var result = known is { } existing
            ? await api.ScheduledEvents.ModifyAsync(guild, existing, body, cancellationToken)
            : await api.ScheduledEvents.CreateAsync(guild, body, cancellationToken);
        return result.Succeeded(out var kept, out var error)
            ? new DeliveryResult.Done(EventId: kept.Id.ToString())
            : DeliveryErrors.ToResult(error, Permission);
    }

    public async Task<DeliveryResult> CancelAsync(Delivery.CancelEvent cancel, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(cancel.Space, out var guild))
            return DeliveryOutcome.Invalid("The space is none of Discord's.");
        var (known, unseen) = Snowflake.TryParse(cancel.EventId, out var id) ? (id, null) : await FindEarlierAsync(cancel, guild, cancel.Reference, cancellationToken);
        if (unseen is not null)
            return DeliveryErrors.ToResult(unseen, Permission);
        if (known is not { } existing)
            return new DeliveryResult.Done();
        var error = await api.ScheduledEvents.DeleteAsync(guild, existing, cancellationToken);
        return error is null or { Code: DiscordErrorCode.UnknownScheduledEvent } ? new DeliveryResult.Done() : DeliveryErrors.ToResult(error, Permission);
    }

    /// <returns>The event, or the error that prevents the search. With an error no event may be created.</returns>
    private async Task<(Snowflake? Found, DiscordError? Error)> FindEarlierAsync(
        Delivery delivery, Snowflake guild, string reference, CancellationToken cancellationToken)
    {
        if (delivery.Attempt <= 1)
            return default;
        if (await identity.SelfAsync(cancellationToken) is not { } self)
            return (null, Identity.Unknown);
        var listed = await api.ScheduledEvents.ListAsync(guild, cancellationToken);
        return listed.Succeeded(out var events, out var error)
            ? (events.FirstOrDefault(one => one.CreatorId == self && one.Description?.Contains(reference, StringComparison.Ordinal) == true)?.Id, null)
            : (null, error);
    }

    private static ScheduledEventRequest Render(SpaceEvent meetup) => new()
    {
        Name = DisplayText.Label(meetup.Title, Limits.EventTitle),
        Description = string.IsNullOrWhiteSpace(meetup.Description) ? null : DisplayText.Shorten(meetup.Description.Trim(), Limits.EventDescription),
        ScheduledStartTime = meetup.Start.ToDateTimeOffset(),
        ScheduledEndTime = meetup.End.ToDateTimeOffset(),
        EntityMetadata = new EntityMetadata(DisplayText.Label(meetup.Place, Limits.EventPlace)),
    };
}

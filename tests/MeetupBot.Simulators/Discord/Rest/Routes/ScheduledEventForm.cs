using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Source: Guild Scheduled Event, "Field Requirements By Entity Type" and "Valid Guild Scheduled Event Status Transitions".</summary>
internal sealed class ScheduledEventForm(SimWorld world)
{
    private const int External = 3;

    /// <summary>Changes the event only when the whole body is valid.</summary>
    /// <exception cref="ApiError">50035.</exception>
    public void Apply(FormReader form, SimScheduledEvent scheduled, bool isNew)
    {
        var name = form.Text("name", 1, 100, required: isNew);
        var description = form.Text("description", max: 1000);
        form.OneOf("privacy_level", required: isNew, 2);
        var type = (int)(form.OneOf("entity_type", required: isNew, 1, 2, External) ?? scheduled.EntityType);
        var start = form.Moment("scheduled_start_time", required: isNew);
        var end = form.Moment("scheduled_end_time");
        var channel = form.Snowflake("channel_id");
        var location = form.Object("entity_metadata") is { } metadata ? metadata.Text("location", 1, 100, required: type == External) : null;
        var status = form.OneOf("status", required: false, 1, 2, 3, 4);
        CheckType(form, scheduled, type, end, channel, location);
        CheckTimes(form, start ?? scheduled.StartsAt, end ?? scheduled.EndsAt, start is not null);
        CheckStatus(form, scheduled, status, isNew);
        form.Errors.ThrowIfAny();

        scheduled.Name = name ?? scheduled.Name;
        scheduled.Description = form.Mentions("description") ? description : scheduled.Description;
        scheduled.EntityType = type;
        scheduled.StartsAt = start ?? scheduled.StartsAt;
        scheduled.EndsAt = end ?? scheduled.EndsAt;
        scheduled.ChannelId = channel;
        scheduled.Location = type == External ? location ?? scheduled.Location : null;
        scheduled.Status = (int)(status ?? scheduled.Status);
    }

    private static void CheckType(FormReader form, SimScheduledEvent scheduled, int type, DateTimeOffset? end, ulong? channel, string? location)
    {
        if (type != External)
        {
            if (channel is null && scheduled.ChannelId is null)
                form.Fail("channel_id", "BASE_TYPE_REQUIRED", "This field is required");
            return;
        }

        if (channel is not null)
            form.Fail("channel_id", "GUILD_SCHEDULED_EVENT_CHANNEL_NOT_ALLOWED", "An external event has no channel.");
        if (end is null && scheduled.EndsAt is null)
            form.Fail("scheduled_end_time", "BASE_TYPE_REQUIRED", "This field is required");
        if (location is null && scheduled.Location is null)
            form.Fail("entity_metadata", "BASE_TYPE_REQUIRED", "This field is required");
    }

    private static void CheckStatus(FormReader form, SimScheduledEvent scheduled, long? status, bool isNew)
    {
        if (status is null || (!isNew && status == scheduled.Status))
            return;
        var allowed = (scheduled.Status, status) is (1, 2) or (2, 3) or (1, 4);
        if (isNew || !allowed)
            form.Fail("status", "GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION", "This status cannot follow the current one.");
    }

    private void CheckTimes(FormReader form, DateTimeOffset start, DateTimeOffset? end, bool startChanged)
    {
        if (startChanged && start <= world.Now)
            form.Fail("scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.");
        if (end <= start)
            form.Fail("scheduled_end_time", "GUILD_SCHEDULED_EVENT_END_BEFORE_START", "The event must end after it starts.");
    }
}

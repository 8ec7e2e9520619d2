using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Rest.Resources;
using MeetupBot.Discord.Translation;
using MeetupBot.Discord.Wire;
using NodaTime;

namespace MeetupBot.Discord.Deliveries;

/// <summary>
/// The private thread of one delivery. Discord has no key that detects a repeated creation. Threads that this process created are
/// remembered. After a restart it reuses an active thread of the bot with the same name that is empty or contains the message.
/// Source: Resources, Channel, "Start Thread without Message"; Guild, "List Active Guild Threads".
/// </summary>
internal sealed class PrivateThreads(DiscordApi api, Identity identity, TimeProvider time)
{
    private const int MostRemembered = 10_000;

    /// <summary>An attempt that starts this long after the first is a repeat, whatever its number.</summary>
    private static readonly Duration Repeated = Duration.FromSeconds(10);

    /// <summary>The clocks of the bot and Discord may differ.</summary>
    private static readonly Duration Margin = Duration.FromMinutes(1);

    private readonly BoundedCache<string, Snowflake> _begun = new(MostRemembered);
    private readonly PostedMessages _posted = new(api.Messages);

    public async Task<(Snowflake Thread, DiscordError? Error)> OpenAsync(
        Delivery.Group group, Snowflake channel, string name, CancellationToken cancellationToken)
    {
        if (_begun.TryGet(group.Key, out var known))
            return (known, null);
        if (group.Attempt > 1 || Instant.FromDateTimeOffset(time.GetUtcNow()) - group.FirstAttempt >= Repeated)
        {
            var (found, error) = await FindAsync(group, channel, name, cancellationToken);
            if (found is not null || error is not null)
                return (found ?? default, error);
        }

        var started = await api.Threads.StartPrivateAsync(channel, name, cancellationToken);
        if (!started.Succeeded(out var thread, out var refused))
            return (default, refused);
        _begun.Keep(group.Key, thread.Id);
        return (thread.Id, null);
    }

    public void Forget(string key) => _begun.Forget(key);

    /// <returns>Neither if there is no thread. The error if it is transient, since a failed search does not mean that the thread is
    /// missing.</returns>
    private async Task<(Snowflake? Found, DiscordError? Error)> FindAsync(
        Delivery.Group group, Snowflake channel, string name, CancellationToken cancellationToken)
    {
        if (await identity.SelfAsync(cancellationToken) is not { } self)
            return (null, Identity.Unknown);
        var parent = await api.Channels.GetAsync(channel, cancellationToken);
        if (parent.Error is not null || parent.Value?.GuildId is not { } guild)
            return (null, parent.Error);
        var active = await api.Threads.ActiveAsync(guild, cancellationToken);
        if (!active.Succeeded(out var threads, out var error))
            return (null, error.Kind == ApiErrorKind.Refused ? null : error);
        var since = Snowflake.FromTime((group.FirstAttempt - Margin).ToDateTimeOffset());
        foreach (var thread in (threads.Threads ?? []).Where(thread => IsLike(thread, channel, self, name) && thread.Id >= since))
        {
            var (isOurs, passing) = await IsOfAsync(group, thread.Id, self, cancellationToken);
            if (isOurs || passing is not null)
                return (isOurs ? thread.Id : null, passing);
        }

        return default;
    }

    private static bool IsLike(Channel thread, Snowflake channel, Snowflake self, string name) =>
        thread.Type == ChannelType.PrivateThread && thread.ParentId == channel && thread.OwnerId == self && thread.Name == name;

    /// <summary>Whether the thread contains this delivery's message, or no message of the bot yet.</summary>
    private async Task<(bool Is, DiscordError? Error)> IsOfAsync(Delivery.Group group, Snowflake thread, Snowflake self, CancellationToken cancellationToken)
    {
        var rendered = CardRenderer.Render(group.Card, group.Key);
        var (found, error) = await _posted.FindAsync(thread, self, group.Key, rendered, group.FirstAttempt.ToDateTimeOffset(), cancellationToken);
        if (found is not null || error is not null)
            return (found is not null, error);
        var written = await api.Messages.ListAfterAsync(thread, default, cancellationToken);
        if (written.Error is { Kind: not ApiErrorKind.Refused } passing)
            return (false, passing);
        return ((written.Value ?? []).All(message => message.Author?.Id != self), null);
    }
}

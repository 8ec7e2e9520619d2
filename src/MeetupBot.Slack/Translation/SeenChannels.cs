using MeetupBot.Chat.Events;
using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Remembers who sees a conversation, by the names in what people do there: Slack calls every private channel <c>privategroup</c>, a direct
/// message <c>directmessage</c> and a group message <c>mpdm-…</c>; a public channel has its own name. A channel in which somebody of another
/// workspace acts is shared, and counts as seen by some. The bot has no scope to ask for more, so nothing is known of a conversation in which
/// nobody has acted since the start. Source: docs.slack.dev, Interactivity, Implementing slash commands; it does not name group messages, whose
/// names stand in Reference, Objects, Conversation object.
/// </summary>
internal sealed class SeenChannels
{
    private const int MostRemembered = 50_000;

    private readonly BoundedCache<string, (bool ByAll, bool IsShared)> _known = new(MostRemembered);

    /// <summary>Whether everybody in the workspace sees it. Null: not known.</summary>
    public bool? IsSeenByAll(string channel) =>
        IsOfFew(channel) ? false : _known.TryGet(channel, out var known) ? known.ByAll : null;

    /// <summary>Tells the bot what a payload says about its conversation, where that is new. It is remembered once the bot has it.</summary>
    /// <param name="isForeign">Whether the person who acts is of another workspace.</param>
    public async Task TakeAsync(IChatHandler bot, string? channel, string? name, string? team, bool isForeign, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(channel) || !Ids.IsId(team) || string.IsNullOrEmpty(name) || IsOfFew(channel!))
            return;
        var isKnown = _known.TryGet(channel!, out var before);
        var isShared = isForeign || (isKnown && before.IsShared);
        var now = (ByAll: !isShared && IsPublic(name), IsShared: isShared);
        if (isKnown && now == before)
            return;
        await bot.HandleAsync(
            new ChatEvent.ChannelsSeen(Ids.Space(team!), new Dictionary<string, bool> { [channel!] = now.ByAll }), cancellationToken);
        _known.Keep(channel!, now);
    }

    /// <summary>Ids of direct messages begin with D, those of old private channels and group messages with G.</summary>
    private static bool IsOfFew(string channel) => channel[0] is 'D' or 'G';

    private static bool IsPublic(string name) =>
        name is not ("privategroup" or "directmessage") && !name.StartsWith("mpdm-", StringComparison.Ordinal);
}

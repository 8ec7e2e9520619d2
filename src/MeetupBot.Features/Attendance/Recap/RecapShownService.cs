using System.Collections.Concurrent;
using System.Text.Json;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Json;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Cards;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>
/// Remembers what each recap shows. Everybody sees that a message was edited, so an answer in private that changes nothing in it must not edit
/// it. After a start nothing is remembered, and the first refresh of a recap edits it once.
/// </summary>
internal sealed class RecapShownService
{
    private readonly ConcurrentDictionary<(MeetupId, SpaceId), string> _drawn = new();
    private readonly ConcurrentDictionary<(MeetupId, SpaceId), string> _shown = new();

    /// <summary>Whether the posted recap looks like this already. Otherwise, this is what is about to be delivered.</summary>
    public bool IsShown(PostedCard posted, Card card)
    {
        var (key, content) = (KeyOf(posted), JsonSerializer.Serialize(card, ChatJson.Default.Card));
        if (posted.Message is not null && _shown.GetValueOrDefault(key) == content)
            return true;
        _drawn[key] = content;
        return false;
    }

    /// <summary>What was drawn last has arrived.</summary>
    public void Arrived(PostedCard posted)
    {
        if (_drawn.TryRemove(KeyOf(posted), out var content))
            _shown[KeyOf(posted)] = content;
    }

    private static (MeetupId, SpaceId) KeyOf(PostedCard posted) => (posted.MeetupId, posted.SpaceId);
}

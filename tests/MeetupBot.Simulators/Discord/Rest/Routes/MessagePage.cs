using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>A page of a channel's history, newest first. Source: Message Resource, "Get Channel Messages".</summary>
internal static class MessagePage
{
    public static IReadOnlyList<SimMessage> Take(IReadOnlyList<SimMessage> messages, string? direction, ulong? anchor, int limit)
    {
        var page = direction switch
        {
            "before" => messages.Where(m => m.Id < anchor).TakeLast(limit),
            "after" => messages.Where(m => m.Id > anchor).Take(limit),
            "around" => Around(messages, anchor!.Value, limit),
            _ => messages.TakeLast(limit),
        };
        return [.. page.Reverse()];
    }

    private static IEnumerable<SimMessage> Around(IReadOnlyList<SimMessage> messages, ulong anchor, int limit)
    {
        var older = messages.Where(m => m.Id <= anchor).TakeLast(limit / 2 + 1);
        var newer = messages.Where(m => m.Id > anchor).Take(limit / 2);
        return older.Concat(newer).Take(limit);
    }
}

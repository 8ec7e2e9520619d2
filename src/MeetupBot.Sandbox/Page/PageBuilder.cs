using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;
using MeetupBot.Sandbox.Tour;

namespace MeetupBot.Sandbox.Page;

/// <summary>Builds the view of a page.</summary>
public sealed class PageBuilder(
    SandboxChat chat,
    OpenForms forms,
    SandboxPlatforms platforms,
    SandboxClock clock,
    EventList events,
    Guide guide,
    ClockMoves moves,
    ClockAdvancer advancer,
    OwnAddress address,
    ISandboxWorld world)
{
    /// <param name="personId">The viewer; when the id is unknown, the first person to whom the conversation is open.</param>
    /// <param name="conversationId">The conversation; their home channel when the id is unknown or not open to them.</param>
    /// <param name="draft">The text that the guide puts into the composer.</param>
    /// <param name="show">What the guide points at.</param>
    public async Task<PageView> BuildAsync(
        string? personId, string? conversationId, string? draft, string? show, CancellationToken cancellationToken)
    {
        var zones = await world.ZonesAsync(cancellationToken);
        var people = chat.People.Select(p => p with { TimeZone = zones.GetValueOrDefault(p.User, p.TimeZone) }).ToList();
        var asked = chat.Conversation(conversationId);
        var me = people.Find(p => p.Id == personId) ?? people.Find(p => asked?.IsOpenTo(p.Id) == true) ?? people[0];
        var here = asked?.IsOpenTo(me.Id) == true ? asked : SampleCommunity.HomeOf(me);
        var upcoming = await world.UpcomingAsync(cancellationToken);
        chat.MarkRead(me.Id, here.Id);
        var view = new PageView
        {
            Me = me,
            Here = here,
            Now = clock.Now,
            People = [.. people.Select(p => new PersonEntry(p, chat.CountUnread(p), chat.TakesDirectMessages(p.Id)))],
            Conversations =
            [
                .. chat.Conversations.Where(c => c.IsOpenTo(me.Id)).Select(c => new ConversationEntry(c, chat.HasUnread(me.Id, c.Id))),
            ],
            Messages = chat.Messages(here.Id, me.Id),
            Upcoming = [.. upcoming.OrderBy(w => w.DueAt)],
            JustDone = advancer.JustDone,
            IsNextFar = upcoming.MinBy(w => w.DueAt) is { } next && moves.IsFar(next),
            DayAfter = moves.FindDayAfter(upcoming),
            Events = events.Current(),
            Steps = guide.Steps(),
            Picture = guide.Picture,
            Address = address.Find(),
            Form = forms.Find(me.Id),
            Commands = platforms.Get(me.Platform).Bot?.Commands,
            GuideCard = guide.FindCard(here.Id),
            PointAt = Enum.TryParse<PointAt>(show, ignoreCase: true, out var point) ? point : PointAt.Nothing,
        };
        return view with { Draft = view.IsAtStep ? view.Step!.Draft : draft == Guide.Further.Draft ? draft : "" };
    }
}

using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Attendance.Links;

namespace MeetupBot.Features.Attendance.Stats;

/// <summary>Shows the community in numbers, without names.</summary>
internal sealed class StatsCommand(
    CommunityStatsReader statsReader,
    EffectiveSettings settings,
    PageLinkService pageLinks) : ICommand, IButton, IMembersOnly
{
    public const string StatsButton = "stats";

    /// <summary>The page can count long spans outside the write transaction. This command runs inside it, so its span is short.</summary>
    private const int Months = 2;

    public static CommandSpec Spec { get; } = new("stats", "The community in numbers: first meetings, hosts, who showed up; no names", []);

    public static IReadOnlyList<string> Buttons { get; } = [StatsButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => new("/meetup stats", Words.HelpStats);

    public Reply Run(InteractionContext context, CommandInteraction command) => new Reply.Private(Card(context));

    public Reply Run(InteractionContext context, ComponentInteraction press) => new Reply.Private(Card(context));

    private Card Card(InteractionContext context)
    {
        var community = context.Caller.Community;
        var stats = statsReader.Read(community, settings.ZoneOf(community), Months, context.Now);
        var blocks = new List<Block>
        {
            new Block.Heading("", Words.StatsTitle),
            new Block.Paragraph(Words.FirstMeetingsLately(stats.Months[^1].FirstMeetings, stats.Months[0].FirstMeetings)),
            new Block.Paragraph(Words.MetNobodyCount(stats.MetNobody, stats.Known)),
            new Block.Paragraph(Words.HostedThisYear(stats.Held, stats.Hosts)),
        };
        if (stats.ShowUpRate is { } rate)
            blocks.Add(new Block.Paragraph(Words.ShowUp(rate)));
        blocks.Add(new Block.Footer(Words.TotalsOnly));
        if (pageLinks.ToStats(context.Caller.Id, community.Id, context.Now) is { } page)
            blocks.Add(new Block.Buttons(Button.Open(Words.SeeTheCharts, page)));
        return new Card(blocks) { Summary = Words.StatsTitle };
    }
}

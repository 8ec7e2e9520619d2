using MeetupBot.Chat;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Stats;

/// <summary>The community in numbers; no names.</summary>
public sealed class StatsCommand : ICommand, IAction
{
    /// <summary>Long spans are counted for the page, beside the writer; this one runs on it.</summary>
    private const int Months = 2;

    public CommandSpec Spec { get; } = new("stats", "The community in numbers: first meetings, hosts, who showed up; no names", []);

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.Stats];

    public Reply Run(Turn turn, CommandInteraction command) => new Reply.Private(Card(turn));

    public Reply Run(Turn turn, ComponentInteraction press) => new Reply.Private(Card(turn));

    private static Card Card(Turn turn)
    {
        var community = turn.Caller.Community;
        var stats = CommunityStats.Of(turn.Session, community, community.Zone ?? turn.Scope.Options.TimeZone, Months, turn.Now);
        var blocks = new List<Block>
        {
            new Block.Heading("", Words.StatsTitle),
            new Block.Paragraph(Words.FirstMeetingsLately(stats.Months[^1].FirstMeetings, stats.Months[0].FirstMeetings)),
            new Block.Paragraph(Words.MetNobodyCount(stats.MetNobody, stats.Known)),
            new Block.Paragraph(Words.HostedThisYear(stats.Held, stats.Hosts)),
        };
        if (stats.ShowUpRate is { } rate)
            blocks.Add(new Block.Paragraph(Words.ShowUp(rate)));
        blocks.Add(new Block.Small(Words.TotalsOnly));
        if (turn.Scope.Options.Links?.ToStats(turn.Caller.Id, community.Id, turn.Now) is { } page)
            blocks.Add(new Block.Buttons(Button.Open(Words.SeeThePlots, page)));
        return new Card(blocks) { Summary = Words.StatsTitle };
    }
}

using MeetupBot.Domain.Time.Reading.Parsing;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Turns one way to read a line into times, or says why there are none.</summary>
/// <param name="anchor">The meetup that is edited; null where times stand for themselves.</param>
/// <param name="nameOf">What the text says between two tokens.</param>
internal sealed class LineResolver(ReadingContext context, ParseErrors errors, Anchor? anchor, MeetupTime? firstTime, Func<int, int, string> nameOf)
{
    private readonly DayFinder _finder = new(context.Today, anchor?.DateIn(context.Zone) ?? context.Today, errors);

    /// <param name="way">Which of the ways to choose the halves of the day is taken.</param>
    public Resolution Resolve(IReadOnlyList<Member> typed, int way)
    {
        var resolution = new Resolution();
        var members = MemberLinker.Link(typed);
        AddRemarks(resolution, members);
        var isTwelveHour = context.IsTwelveHour && !members.Any(member => member.Clock?.IsTwentyFourHour == true && member.ClockEnd is null);
        var chooser = new ClockChooser(isTwelveHour, context.GivenDuration);
        var resolver = new BlockResolver(context, errors, anchor, firstTime, _finder, chooser, nameOf);
        foreach (var block in BlockBuilder.Build(members))
        {
            resolver.Resolve(block, resolution, way);
            if (resolution.Error is not null)
                return resolution;
        }

        return resolution;
    }

    private void AddRemarks(Resolution resolution, List<Member> members)
    {
        foreach (var member in members.Where(member => member.IsApproximate))
            resolution.Remarks.Add(new TimeRemark(TimeRemarkKind.Approximate, nameOf(member.Start, member.End)));
    }
}

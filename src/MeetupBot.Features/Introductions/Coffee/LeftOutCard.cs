using MeetupBot.Application.Jobs;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Statistics;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>
/// Tells a member that a round had nobody for them, and what they can do. Why is not said: that nobody else takes part in their area, or
/// that somebody does and is kept apart from them, is known to nobody.
/// </summary>
internal sealed class LeftOutCard(EffectiveSettings settings, RoundReader roundReader)
{
    public Card Draw(JobContext job, CommunityId community, MemberId member)
    {
        var zone = settings.ZoneOf(community);
        var taking = roundReader.TakingPart(community, zone, job.Now);
        var own = taking.FirstOrDefault(one => one.MemberId == member);
        var nearest = taking
            .Where(one => Area.Key(one.Area) != Area.Key(own?.Area) && Area.Name(one.Area) is not null)
            .GroupBy(one => Area.Key(one.Area), StringComparer.Ordinal)
            .Where(area => area.Count() >= SmallGroups.Least)
            .OrderByDescending(area => area.Count())
            .ThenBy(area => area.Key, StringComparer.Ordinal)
            .Select(area => (Name: Area.Name(area.First().Area)!, Count: area.Count()))
            .FirstOrDefault();
        var text = Words.NobodyThisTime;
        if (nearest.Name is not null)
            text += Words.MostAreIn(DisplayText.Shorten(nearest.Name, Area.MostCharacters), nearest.Count);
        return new Card(
            new Block.Paragraph(text),
            new Block.Paragraph(Words.YouComeFirst),
            new Block.Buttons(CoffeeCard.DrawButtons(Area.Name(own?.Area) is not null, isPaused: false)))
        {
            Summary = Words.CoffeeRounds,
        };
    }
}

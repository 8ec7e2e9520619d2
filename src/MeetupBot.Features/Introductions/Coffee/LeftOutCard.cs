using MeetupBot.Application.Jobs;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Tells a member that a round had nobody for them: why, as far as it is not private, and what they can do.</summary>
internal sealed class LeftOutCard(EffectiveSettings settings, RoundReader roundReader)
{
    public Card Draw(JobContext job, CommunityId community, MemberId member)
    {
        var zone = settings.ZoneOf(community);
        var taking = roundReader.TakingPart(community, zone, job.Now);
        var own = taking.FirstOrDefault(one => one.MemberId == member);
        var isAlone = taking.Count(one => Area.Key(one.Area) == Area.Key(own?.Area)) < 2;
        var nearest = taking
            .Where(one => Area.Key(one.Area) != Area.Key(own?.Area) && Area.Name(one.Area) is not null)
            .GroupBy(one => Area.Key(one.Area), StringComparer.Ordinal)
            .OrderByDescending(area => area.Count())
            .ThenBy(area => area.Key, StringComparer.Ordinal)
            .Select(area => (Name: Area.Name(area.First().Area)!, Count: area.Count()))
            .FirstOrDefault();
        var text = isAlone ? Words.AloneInArea(Area.Name(own?.Area)) : Words.NobodyThisTime;
        if (isAlone && nearest.Name is not null)
            text += Words.MostAreIn(DisplayText.Shorten(nearest.Name, Area.MostCharacters), nearest.Count);
        return new Card(
            new Block.Paragraph(text),
            new Block.Paragraph(isAlone ? Words.BringSomebody : Words.YouComeFirst),
            new Block.Buttons(CoffeeCard.DrawButtons(isPaused: false)))
        {
            Summary = Words.CoffeeRounds,
        };
    }
}

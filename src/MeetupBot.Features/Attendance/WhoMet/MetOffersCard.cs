using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Offers to introduce those just met and to promise one of them something, in one row. First meetings come first.</summary>
internal static class MetOffersCard
{
    private const int MostIntroduced = 3;

    /// <param name="first">Stands where the press was that led here: nothing happens to others by a press too many.</param>
    public static IEnumerable<Block> DrawBlocks(MetList met, params IEnumerable<Button> first)
    {
        var people = met.People.OrderByDescending(person => person.IsFirst).ToList();
        var buttons = people.Where(person => person.MayBeIntroduced).Take(MostIntroduced)
            .Select(person => new Button(Words.IntroduceSomeone(person.Name), new(ButtonNames.Introduce, Id(person))))
            .ToList();
        if (buttons.Count > 0)
            yield return new Block.Paragraph(Words.SomeoneTheyShouldKnow);
        if (people.Count > 0)
            buttons.Add(new Button(Words.SendYouThat, new(ButtonNames.Promise, WhomText.Write([.. people.Select(person => person.Who.Id)]))));
        buttons.InsertRange(0, first);
        if (buttons.Count > 0)
            yield return new Block.Buttons(buttons);
    }

    private static string Id(MetPerson person) => person.Who.Id.ToString();
}

using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Offers to introduce those just met and to promise them something. First meetings come first.</summary>
internal static class MetOffersCard
{
    private const int MostIntroduced = 3;

    public static IEnumerable<Block> DrawBlocks(MetList met)
    {
        if (met.People.Count == 0)
            yield break;
        var people = met.People.OrderByDescending(person => person.IsFirst).ToList();
        var buttons = people.Where(person => person.MayBeIntroduced).Take(MostIntroduced)
            .Select(person => new Button(Words.IntroduceSomeone(person.Name), new(ButtonNames.Introduce, Id(person))))
            .ToList();
        if (buttons.Count > 0)
            yield return new Block.Paragraph(Words.SomeoneTheyShouldKnow);
        if (people is [var only])
            buttons.Add(new Button(Words.SendYouThat, new(ButtonNames.Promise, Id(only))));
        if (buttons.Count > 0)
            yield return new Block.Buttons(buttons);
        if (people.Count > 1)
            yield return new Block.Menu(new(ButtonNames.Promise), Words.SendYouThat,
                [.. people.Take(MemberMenu.NarrowestMenu)
                    .Select(person => new MenuOption(DisplayText.Shorten(person.Name, 75), Id(person)))])
            {
                Min = 1,
            };
    }

    private static string Id(MetPerson person) => person.Who.Id.ToString();
}

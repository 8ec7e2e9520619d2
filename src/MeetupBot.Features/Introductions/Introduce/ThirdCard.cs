using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Suggests people to whom somebody could be introduced: a few whom only the viewer knows, and a menu for anybody else.</summary>
internal sealed class ThirdCard(ThirdSuggestions thirdSuggestions)
{
    public const int MostSuggested = 3;
    private const int NameLength = 60;

    public Card Draw(InteractionContext context, Member member)
    {
        var id = IntroducedCard.WriteId(member.Id);
        if (member.Id == context.Caller.Id)
            return Menu(Words.WhomWouldYouMeet, id, []);
        var buttons = thirdSuggestions.Suggest(context.Caller.Id, member).Take(MostSuggested)
            .Select(other => new Button(
                DisplayText.Shorten(other.Name!, NameLength), new(ButtonNames.IntroduceTo, id, IntroducedCard.WriteId(other.Id))))
            .ToList();
        return Menu(Words.WhomShouldTheyMeet(member.Name!), id, buttons);
    }

    private static Card Menu(string question, string id, List<Button> buttons)
    {
        var blocks = new List<Block> { new Block.Paragraph(question) };
        if (buttons.Count > 0)
            blocks.Add(new Block.Buttons(buttons));
        blocks.Add(new Block.Menu(new(ButtonNames.IntroduceTo, id), buttons.Count > 0 ? Words.SomebodyElse : Words.ChooseSomebody, [])
        {
            Source = MenuSource.Members,
            Min = 1,
        });
        blocks.Add(new Block.Footer(Words.EachIsAsked));
        return new Card(blocks) { Tone = CardTone.Open, Summary = Words.IntroduceTitle };
    }
}

using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>Asks who is meant by a name that several people may bear.</summary>
internal static class WhichPersonCard
{
    private const int LabelLength = 75;

    /// <param name="choose">The action of the button for one of them.</param>
    public static IEnumerable<Block> DrawBlocks(IEnumerable<NamedPerson.Unclear> unclear, Func<MemberId, ActionId> choose)
    {
        foreach (var name in unclear)
        {
            yield return new Block.Paragraph(Words.WhichOne(name.Typed, [.. name.Members.Select(one => one.Name)]));
            if (name.Members.Count > 0)
                yield return new Block.Buttons([.. name.Members.Select(one => new Button(DisplayText.Shorten(one.Name, LabelLength), choose(one.Id)))]);
        }
    }
}

using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;

namespace MeetupBot.Application.Interactions;

/// <summary>Answers for interactions that can't be done.</summary>
public static class Refusals
{
    public static Reply Create(RichText text, params Button[] ways) => new Reply.Private(DrawCard(text, ways));

    public static Card DrawCard(RichText text, params Button[] ways)
    {
        var blocks = new List<Block> { new Block.Paragraph(text) };
        if (ways.Length > 0)
            blocks.Add(new Block.Buttons(ways));
        return new Card(blocks) { Tone = CardTone.Refusal };
    }
}

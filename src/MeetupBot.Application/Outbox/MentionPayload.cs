using System.Text.Json.Serialization;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Outbox;

/// <param name="Card">What they are told.</param>
/// <param name="Mentions">A card with one paragraph for each of them.</param>
/// <param name="Members">Their ids.</param>
internal sealed record MentionPayload(Card Card, Card Mentions, IReadOnlyList<long> Members)
{
    /// <summary>The most people in one post, well within what the platforms notify.</summary>
    public const int Most = 50;

    /// <summary>The card as it is posted.</summary>
    [JsonIgnore]
    public Card Whole => Card with
    {
        Blocks = [new Block.Paragraph(RichText.Join(" ", Mentions.Blocks.OfType<Block.Paragraph>().Select(one => one.Text))), .. Card.Blocks],
    };

    public static MentionPayload Of(Card card, MemberId member, Span.Mention mention) =>
        new(card, new Card(new Block.Paragraph([mention])), [member.Value]);

    public MentionPayload With(MentionPayload other) => Members.Contains(other.Members[0]) ? this : this with
    {
        Mentions = Mentions with { Blocks = [.. Mentions.Blocks, .. other.Mentions.Blocks] },
        Members = [.. Members, .. other.Members],
    };
}

using System.Text.Json;
using System.Text.RegularExpressions;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Profile;

/// <summary>Takes a name out of what is on its way to others. Titles, and what people wrote in bold or as links, are their own words.</summary>
public sealed class Unnaming(Session session, string name)
{
    private readonly Regex whole = new($@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public void In(MeetupId meetup)
    {
        foreach (var item in session.Outbox.Of(meetup))
        {
            var payload = item.Kind switch
            {
                OutgoingKinds.Direct or OutgoingKinds.DirectReminder => Without(DeliveryFactory.Direct(item)),
                OutgoingKinds.Post or OutgoingKinds.PostReminder => JsonSerializer.Serialize(Without(DeliveryFactory.Posted(item)), ChatJson.Default.Card),
                _ => item.Payload!,
            };
            if (payload != item.Payload)
                session.Outbox.Reword(item, payload);
        }
    }

    private string Without(DirectPayload payload) =>
        JsonSerializer.Serialize(payload with { Card = Without(payload.Card), InChannel = payload.InChannel is { } said ? Without(said) : null }, OutgoingJson.Default.DirectPayload);

    private Card Without(Card card) => card with { Blocks = [.. card.Blocks.Select(Without)] };

    private Block Without(Block block) => block switch
    {
        Block.Paragraph paragraph => new Block.Paragraph(Without(paragraph.Text)),
        Block.Small small => new Block.Small(Without(small.Text)),
        _ => block,
    };

    private RichText Without(RichText text) => new([.. text.Spans.Select(span =>
        span is Span.Plain plain ? new Span.Plain(whole.Replace(plain.Text, Words.FormerMember)) : span)]);
}

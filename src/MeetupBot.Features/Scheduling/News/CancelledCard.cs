using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Features.Scheduling.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.News;

/// <summary>The notification of a cancellation.</summary>
internal static class CancelledCard
{
    public static Card Draw(MeetupView view, Instant now) => new(
        new Block.Paragraph(MeetupCard.WriteCancelled(view, now) + Words.NothingElseToDo),
        Block.Footer.OfId(view.Meetup.Id.Value))
    {
        Tone = CardTone.Off,
        Summary = Words.IsCancelled(view.Meetup.Title),
    };
}

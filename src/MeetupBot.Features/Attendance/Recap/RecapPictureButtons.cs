using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Statistics;
using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>
/// <c>See the picture</c> on the recap. The picture depends on who looks at it, so the card leads to a link of one's own, and is not the
/// picture.
/// </summary>
internal sealed class RecapPictureButtons(MeetupAccessService meetupAccessService, PageLinkService pageLinks, Session session) : IButton
{
    public const string PictureButton = "recap.picture";

    public static IReadOnlyList<string> Buttons { get; } = [PictureButton];

    /// <summary>Null if there are no pages, or too few people for a picture.</summary>
    public static Button? Draw(RecapView view, bool hasPages) => hasPages && view.There.Count >= SmallGroups.Least
        ? new Button(Words.SeeThePicture, new(PictureButton, view.Meetup.Id.Value))
        : null;

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessFound(context, press.Action.Subject, out var meetup) is { } missing)
            return missing;
        if (meetup is not { Introduction: null, State: MeetupState.Scheduled or MeetupState.Over, Span: { } span } || span.End > context.Now)
            return AnswerWindowRule.RefuseIfClosed(context, meetup) ?? Refusals.Create(Words.NoSuchMeetup(meetup.Id.Value));
        // The page's owner is known, but not where they opened it.
        if (!meetup.IsOpen && !session.Meetups.TakesPart(meetup, context.Caller.Id))
            return Refusals.Create(Words.PictureForThoseWhoAnswered(meetup.Title));
        if (pageLinks.ToRecap(context.Caller.Id, meetup.Id, context.Now) is not { } page)
            return Refusals.Create(Words.NoPictures);
        return new Reply.Private(new Card(
            new Block.Paragraph(new RichText([Words.PictureOf, new Span.Strong(meetup.Title), Words.PictureHow])),
            new Block.Buttons(Button.Open(Words.SeeThePicture, page)),
            Block.Footer.OfId(meetup.Id.Value))
        {
            Summary = Words.RecapOf(meetup.Title),
        });
    }
}

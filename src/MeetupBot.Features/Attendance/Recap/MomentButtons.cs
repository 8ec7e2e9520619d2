using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary><c>Share a moment</c>: posts a line and a link to a picture in the thread under the recap.</summary>
internal sealed class MomentButtons(MeetupAccessService meetupAccessService, ThreadPosts threadPosts, Session session) : IButton, IForm
{
    public const string MomentButton = "moment";

    /// <summary>The most moments of one member about one meetup.</summary>
    private const int Most = 10;

    private const string DraftKind = "moment";

    public static IReadOnlyList<string> Buttons { get; } = [MomentButton];

    public static IReadOnlyList<string> Forms { get; } = [MomentForm.Name];

    public Reply Run(InteractionContext context, ComponentInteraction press) =>
        NotNow(context, press.Action.Subject, out var meetup)
        ?? new Reply.Open(MomentForm.Draw(meetup.Id, Kept(context, press.Action.Detail)));

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        if (NotNow(context, form.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        var typed = new MomentText(form[MomentForm.Line] ?? "", form[MomentForm.Photo] ?? "");
        var problems = MomentForm.FindProblems(typed, out var photo);
        if (problems.Count > 0)
        {
            var again = new Button(Words.Change, new(MomentButton, meetup.Id.Value, Keep(context, typed)));
            return new Reply.FormErrors(problems, Refusals.DrawCard(string.Join('\n', problems.Values), again));
        }

        Share(context, meetup, TypedText.Paragraph(typed.Line)!, photo);
        return new Reply.Private(new Card(new Block.Paragraph([Words.MomentShared, new Span.Strong(meetup.Title), "."]))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }

    private void Share(InteractionContext context, Meetup meetup, string line, Uri? photo)
    {
        session.Moments.Add(new Moment
        {
            MeetupId = meetup.Id,
            MemberId = context.Caller.Id,
            Line = line,
            Photo = photo?.AbsoluteUri,
            SharedAt = context.Now,
        });
        var blocks = new List<Block> { new Block.Paragraph(Words.MomentOf(context.Caller.Member.Name!, line)) };
        if (photo is not null)
            blocks.Add(new Block.Paragraph([new Span.Link(Words.PhotoOn(photo.Host), photo)]));
        var title = DisplayText.Shorten(Words.MomentsOf(meetup.Title), 100);
        threadPosts.PostUnderRecap(meetup.Id, title, new Card(blocks) { Summary = Words.MomentsOf(meetup.Title) }, context.Caller.Id);
    }

    private Reply? NotNow(InteractionContext context, string subject, out Meetup meetup)
    {
        if (meetupAccessService.RefuseUnlessFound(context, subject, out meetup) is { } missing)
            return missing;
        var (id, member) = (meetup.Id, context.Caller.Id);
        if (AnswerWindowRule.RefuseIfClosed(context, meetup) is { } refusal)
            return refusal;
        if (!session.Cards.Of(id).Any(card => card is { Kind: RecapCard.Kind, GoneAt: null }))
            return Refusals.Create(Words.NoRecapAnyMore(meetup.Title));
        return session.Moments.Of(id).Count(moment => moment.MemberId == member) < Most ? null : Refusals.Create(Words.ManyMoments(Most));
    }

    private string Keep(InteractionContext context, MomentText typed) =>
        session.Drafts.Add(context.Caller.Id, DraftKind, JsonSerializer.Serialize(typed, RecapJson.Default.MomentText), context.Now).Id;

    private MomentText Kept(InteractionContext context, string key) =>
        key.Length > 0 && session.Drafts.Find(key) is { Kind: DraftKind } draft && draft.MemberId == context.Caller.Id
            ? JsonSerializer.Deserialize(draft.Payload, RecapJson.Default.MomentText)!
            : MomentText.Empty;
}

[JsonSerializable(typeof(MomentText))]
internal sealed partial class RecapJson : JsonSerializerContext;

using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using System.Text.Json;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary><c>Share a moment</c>: a line and a link to a picture, into the thread under the recap.</summary>
internal sealed class MomentButton(MeetupAccess meetupAccess, Threads threads, Session session) : IAction, IFormAction
{
    /// <summary>Of one member about one meetup.</summary>
    private const int Most = 10;

    private const string DraftKind = "moment";

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Moment];

    public static IReadOnlyList<string> Forms { get; } = [Actions.MomentForm];

    public Reply Run(Turn turn, ComponentInteraction press) =>
        NotNow(turn, press.Action.Subject, out var meetup) ?? new Reply.Open(MomentForm.Of(meetup.Id, Kept(turn, press.Action.Detail)));

    public Reply Run(Turn turn, FormInteraction form)
    {
        if (NotNow(turn, form.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        var typed = new MomentText(form[MomentForm.Line] ?? "", form[MomentForm.Photo] ?? "");
        var problems = MomentForm.Problems(typed, out var photo);
        if (problems.Count > 0)
        {
            var again = new Button(Words.Change, new(Actions.Moment, meetup.Id.Value, Keep(turn, typed)));
            return new Reply.FormErrors(problems, Refusals.Card(string.Join('\n', problems.Values), again));
        }

        Share(turn, meetup, TypedText.Paragraph(typed.Line)!, photo);
        return new Reply.Private(new Card(new Block.Paragraph([Words.MomentShared, new Span.Strong(meetup.Title), "."])) { Tone = CardTone.Settled, Summary = Words.Saved });
    }

    private void Share(Turn turn, Meetup meetup, string line, Uri? photo)
    {
        session.Moments.Add(new Moment { MeetupId = meetup.Id, MemberId = turn.Caller.Id, Line = line, Photo = photo?.AbsoluteUri, SharedAt = turn.Now });
        var blocks = new List<Block> { new Block.Paragraph(Words.MomentOf(turn.Caller.Member.Name!, line)) };
        if (photo is not null)
            blocks.Add(new Block.Paragraph([new Span.Link(Words.PhotoOn(photo.Host), photo)]));
        var title = Words.Shorten(Words.MomentsOf(meetup.Title), 100);
        threads.UnderRecap(meetup.Id, title, new Card(blocks) { Summary = Words.MomentsOf(meetup.Title) }, turn.Caller.Id);
    }

    private Reply? NotNow(Turn turn, string subject, out Meetup meetup)
    {
        if (meetupAccess.Missing(turn, subject, "show", out meetup) is { } missing)
            return missing;
        var (id, member) = (meetup.Id, turn.Caller.Id);
        if (AnswerWindow.NotNow(turn, meetup) is { } refusal)
            return refusal;
        if (!session.Cards.Of(id).Any(card => card is { Kind: CardKinds.Recap, GoneAt: null }))
            return Refusals.Say(Words.NoRecapAnyMore(meetup.Title));
        return session.Moments.Of(id).Count(moment => moment.MemberId == member) < Most ? null : Refusals.Say(Words.ManyMoments(Most));
    }

    private string Keep(Turn turn, MomentText typed) =>
        session.Drafts.Add(turn.Caller.Id, DraftKind, JsonSerializer.Serialize(typed, RecapJson.Default.MomentText), turn.Now).Id;

    private MomentText Kept(Turn turn, string key) =>
        key.Length > 0 && session.Drafts.Find(key) is { Kind: DraftKind } draft && draft.MemberId == turn.Caller.Id
            ? JsonSerializer.Deserialize(draft.Payload, RecapJson.Default.MomentText)!
            : MomentText.Empty;
}

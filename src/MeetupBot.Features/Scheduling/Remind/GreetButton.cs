using MeetupBot.Application.Names;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>A first-timer asks somebody who greets to look out for them.</summary>
internal sealed class GreetButton(Greeters greeters, MeetupAccess meetupAccess, MeetupDesk desk, EffectiveSettings settings, Notifier notifier, Session session) : IAction
{
    private static readonly Duration ToldOnceFor = Duration.FromDays(60);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Greet];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (meetupAccess.Missing(turn, press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (Invitation.NotOpen(turn, meetup) is { } refusal)
            return refusal;
        var guests = desk.Guests(meetup);
        if (guests[turn.Caller.Id] is not { Status: RsvpStatus.Going })
            return Refusals.Say(Words.GreetOnlyGoing, new Button(Words.Going, new(Actions.Going, meetup.Id.Value), ButtonTone.Primary));
        if (Find(turn, guests, press.Action.Detail) is not { } greeter)
            return Refusals.Say(Words.NoGreeterNow);
        if (session.Seen.FirstTime($"greet:{meetup.Id}:{turn.Caller.Id.Value}:{greeter.Id.Value}", turn.Now + ToldOnceFor))
            Tell(turn, meetup, greeter);
        return new Reply.Private(new Card(new Block.Paragraph(Words.GreeterTold(greeter.Name!))) { Tone = CardTone.Settled });
    }

    /// <summary>The one who was offered, if they still come and still greet; else another.</summary>
    private Member? Find(Turn turn, GuestList guests, string asked)
    {
        var going = guests.With(RsvpStatus.Going).Select(rsvp => rsvp.Member);
        var among = greeters.Among(new Naming(session, turn.Caller.Id), turn.Caller.Id, going).ToList();
        return among.Find(member => member.Id.Value.ToString(CultureInfo.InvariantCulture) == asked) ?? among.FirstOrDefault();
    }

    private void Tell(Turn turn, Meetup meetup, Member greeter)
    {
        var name = turn.Caller.Member.Name ?? Words.FormerMember;
        var phrases = new TimePhrases(settings.ZoneOf(greeter), turn.Now);
        var text = new RichText([Words.AskedToGreet(name), new Span.Strong(meetup.Title), ", "]) + phrases.When(meetup.Time!.Value) + ".";
        var blocks = new List<Block> { new Block.Paragraph(text) };
        if (PictureOf(turn, turn.Caller.Id) is { } address)
            blocks.Add(new Block.Pictures([new Picture(address, name)]));
        blocks.Add(new Block.Small([new Span.Code(meetup.Id.Value)]));
        notifier.Notify(greeter.Id, new Telling(new Card(blocks) { Summary = Words.GreeterLabel }, meetup, Until: meetup.Span!.Value.Start)
        {
            MayMention = false,
            Names = [turn.Caller.Id],
        });
    }

    private Uri? PictureOf(Turn turn, MemberId member) => session.Members.Accounts([member])
        .Select(account => Uri.TryCreate(account.Picture, UriKind.Absolute, out var address) ? address : null)
        .FirstOrDefault(address => address is not null);
}

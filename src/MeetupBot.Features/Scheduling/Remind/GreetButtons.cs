using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.People;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Asks a greeter to look out for a first-timer.</summary>
internal sealed class GreetButtons(
    GreeterReader greeterReader,
    MeetupAccessService meetupAccessService,
    MeetupViewReader meetupViewReader,
    EffectiveSettings settings,
    Notifier notifier,
    NameVisibilityReader nameVisibility,
    PictureReader pictureReader,
    Session session) : IButton
{
    public const string GreetButton = "greet";

    private static readonly Duration ToldOnceFor = Duration.FromDays(60);

    public static IReadOnlyList<string> Buttons { get; } = [GreetButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessFound(context, press.Action.Subject, out var meetup) is { } missing)
            return missing;
        if (InvitationCard.RefuseIfClosed(context, meetup) is { } refusal)
            return refusal;
        var guests = meetupViewReader.ReadGuests(meetup);
        if (guests[context.Caller.Id] is not { Status: RsvpStatus.Going })
            return Refusals.Create(Words.GreetOnlyGoing, new Button(Words.Going, new(ButtonNames.Going, meetup.Id.Value), ButtonTone.Primary));
        if (Find(context, guests, press.Action.Detail) is not { } greeter)
            return Refusals.Create(Words.NoGreeterNow);
        var key = $"greet:{meetup.Id}:{context.Caller.Id.Value}:{greeter.Id.Value}";
        // A greeter who wants to be kept apart is asked nothing, and the answer is the same.
        if (!session.NoThanks.HasSaid(greeter.Id, context.Caller.Id) && session.ProcessedInteractions.TryClaim(key, context.Now + ToldOnceFor))
            Tell(context, meetup, greeter);
        return new Reply.Private(new Card(new Block.Paragraph(Words.GreeterTold(greeter.Name!))) { Tone = CardTone.Settled });
    }

    /// <summary>The offered greeter if they still come and still greet; otherwise another.</summary>
    private Member? Find(InteractionContext context, GuestList guests, string asked)
    {
        var going = guests.With(RsvpStatus.Going).Select(rsvp => rsvp.Member);
        var among = greeterReader.FindAmong(nameVisibility.ReadFor(context.Caller.Id), context.Caller.Id, going).ToList();
        return among.Find(member => member.Id.ToString() == asked) ?? among.FirstOrDefault();
    }

    private void Tell(InteractionContext context, Meetup meetup, Member greeter)
    {
        var name = context.Caller.Member.Name ?? Words.FormerMember;
        var phrases = new TimePhrases(settings.ZoneOf(greeter), context.Now);
        var text = new RichText([Words.AskedToGreet(name), new Span.Strong(meetup.Title), ", "]) + phrases.Days(meetup.Time!.Value, meetup.Duration) + ".";
        var blocks = new List<Block> { new Block.Paragraph(text) };
        if (pictureReader.Read([context.Caller.Id]).TryGetValue(context.Caller.Id, out var address))
            blocks.Add(new Block.Pictures([new Picture(address, name)]));
        blocks.Add(Block.Footer.OfId(meetup.Id.Value));
        // A whole day begins at no hour: it helps while the day lasts.
        var until = meetup.Time!.Value.IsWholeDay ? meetup.Span!.Value.End : meetup.Span!.Value.Start;
        notifier.Notify(greeter.Id, new Notification(new Card(blocks) { Summary = Words.GreeterLabel }, meetup, Until: until)
        {
            MayMention = false,
            Names = [context.Caller.Id],
            Fact = ReminderTopic.WriteFact(meetup, RsvpStatus.Going, [context.Caller.Id]),
        });
    }
}

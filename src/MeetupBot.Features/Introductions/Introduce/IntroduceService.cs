using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Takes a request that two people meet. Each member who did not ask for it is asked in private. Whatever they have said before, the requester
/// gets the usual answer; see <see cref="RequestService"/>.
/// </summary>
internal sealed class IntroduceService(
    InteractionContext context,
    NameVisibilityReader nameVisibility,
    Session session,
    ConsentService consentService,
    RequestService requestService)
{
    private readonly MemberId _caller = context.Caller.Id;

    private static Button ChooseTwo => new(Words.IntroduceTitle, new(ButtonNames.Introduce));

    public Reply Introduce(Member one, Member other, string? because)
    {
        if (one.Id == other.Id)
            return Refusals.Create(one.Id == _caller ? Words.IntroduceYourself : Words.OnePersonTwice(one.Name!), ChooseTwo);
        var reason = ReadReason(because);
        if (reason?.Length > Meetup.ReasonLength)
            return Refusals.Create(Words.TooLong("reason", Meetup.ReasonLength, reason.Length), DrawShorter(one, other));
        return Known(one, other)
            ?? (one.Id == _caller || other.Id == _caller ? Own(one.Id == _caller ? other : one, reason) : Others(one, other, reason));
    }

    /// <summary>On Slack people write "introduce @cleo @finn because you both climb".</summary>
    public static string? ReadReason(string? because)
    {
        const string Word = "because ";
        var line = TypedText.Line(because?.TrimStart(' ', ':', ',', ';'));
        return line?.StartsWith(Word, StringComparison.OrdinalIgnoreCase) == true ? TypedText.Line(line[Word.Length..]) : line;
    }

    /// <summary>A form for the reason; who asks for themselves needs none, and pressing asks at once.</summary>
    private Button DrawShorter(Member one, Member other) => new(
        one.Id == _caller || other.Id == _caller ? Words.AskWithoutReason : Words.Change,
        new(ButtonNames.IntroduceTo, IntroducedCard.WriteId(one.Id), IntroducedCard.WriteId(other.Id)));

    /// <summary>What the caller may know: the two have met, or have been introduced.</summary>
    private Reply? Known(Member one, Member other)
    {
        if (one.Id == _caller || other.Id == _caller)
            return OwnKnown(one.Id == _caller ? other : one);
        return nameVisibility.ReadFor(_caller).KnowsThatMet(one.Id, other.Id) ? Refusals.Create(Words.TheyHaveMet(one.Name!, other.Name!), ChooseTwo) : null;
    }

    private Reply? OwnKnown(Member other)
    {
        if (session.Encounters.Between(_caller, other.Id).Any(encounter => encounter.SaidBy(_caller)))
            return Refusals.Create(Words.YouTwoHaveMet(other.Name!));
        return requestService.FindRecent(_caller, other.Id).FirstOrDefault(known => known.State == IntroductionState.Open) is { } open
            ? Refusals.Create(
                Words.IntroducedAlready, new Button(Words.FindATime, new(FindTimeForm.TimeButton, open.Id.Value), ButtonTone.Primary))
            : null;
    }

    /// <summary>The caller wants to meet somebody, who is asked.</summary>
    private Reply Own(Member other, string? reason)
    {
        // A member who declined before and asks now has changed their mind.
        session.NoThanks.TakeBack(_caller, other.Id);
        foreach (var known in requestService.FindRecent(_caller, other.Id))
        {
            if (known.ById == _caller)
                return Refusals.Create(Words.AskedAlready(other.Name!));
            // Who was not asked must not learn by the answer that the other asked for them and has declined since.
            if (session.Introductions.Member(known.Id, _caller) is { AskedAt: not null }
                || (session.Introductions.Member(known.Id, other.Id) is { Consent: IntroductionConsent.Given }
                    && !session.NoThanks.HasSaid(other.Id, _caller)))
                return consentService.Accept(known);
        }

        if (requestService.RefuseIfTooMany() is { } refusal)
            return refusal;
        requestService.Ask(_caller, other.Id, IntroductionOrigin.Member, reason);
        return new Reply.Replace(Said(Words.TheyAreAsked(other.Name!), Words.TheyLearnItIsYou(other.Name!)));
    }

    private Reply Others(Member one, Member other, string? reason)
    {
        if (requestService.FindRecent(one.Id, other.Id).Any(known => known.ById == _caller))
            return Refusals.Create(Words.IntroducedBefore(one.Name!, other.Name!));
        if (requestService.RefuseIfTooMany() is { } refusal)
            return refusal;
        requestService.Ask(one.Id, other.Id, IntroductionOrigin.Member, reason);
        return new Reply.Replace(Said(Words.BothAreAsked(one.Name!, other.Name!), Words.TheyReadItIsYou));
    }

    private static Card Said(string text, string small) =>
        new(new Block.Paragraph(text), new Block.Footer(small)) { Tone = CardTone.Settled, Summary = Words.AnIntroduction };
}

using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Finds the member whom somebody names, by an account or by the id in a button, or gives the reason why not.</summary>
internal sealed class NamedMemberReader(MeetupAccessService meetupAccessService, Session session)
{
    /// <inheritdoc cref="Find(InteractionContext, string, IReadOnlyDictionary{string, Person}, out Member)"/>
    public Reply? RefuseUnlessFound(InteractionContext context, string account, IReadOnlyDictionary<string, Person> named, out Member member) =>
        Find(context, account, named, out member) is { } problem ? Refusals.Create(problem) : null;

    /// <summary>The same for somebody who was named in a text. Words that name nobody are the caller's to refuse.</summary>
    public Reply? RefuseUnlessFound(InteractionContext context, NamedPerson named, out Member member) =>
        Find(context, named, out member) is { } problem ? Refusals.Create(problem) : null;

    /// <inheritdoc cref="RefuseUnlessFound(InteractionContext, NamedPerson, out Member)"/>
    /// <returns>Null when the member was found and is still there; else why not.</returns>
    public string? Find(InteractionContext context, NamedPerson named, out Member member)
    {
        member = null!;
        return named switch
        {
            NamedPerson.AMember known => Here(context, known.Id, out member),
            NamedPerson.AnAccount account => Find(
                context,
                account.Id,
                account.Person is { } person ? new Dictionary<string, Person> { [account.Id] = person } : new Dictionary<string, Person>(),
                out member),
            _ => Words.IntroduceNeedsTwo,
        };
    }

    /// <summary>Finds a member by the id from a button. This is untrusted input.</summary>
    public Reply? RefuseUnlessFound(InteractionContext context, string id, out Member member)
    {
        member = null!;
        if (!TryRead(id, out var found))
            return Refusals.Create(Words.OldButton);
        // A button may be older than a merge of two accounts.
        return Here(context, session.Members.Find(found)?.MergedInto ?? found, out member) is { } problem ? Refusals.Create(problem) : null;
    }

    /// <param name="account">The platform's id.</param>
    /// <param name="named">The people whom the platform describes.</param>
    /// <returns>Null when the member was found and is still there; else why not.</returns>
    public string? Find(InteractionContext context, string account, IReadOnlyDictionary<string, Person> named, out Member member)
    {
        member = null!;
        var person = named.GetValueOrDefault(account);
        if (person is { IsBot: true })
            return Words.BotsMeetNobody;
        if (person is { HasLeft: true })
            return Words.MemberHasLeft;
        var known = person is null
            ? session.Members.Find(context.Caller.Space.CommunityId, context.Platform, account)
            : session.Members.See(context.Caller.Space, ObservedUsers.From(person), context.Now);
        if (known is null)
            return Words.UnknownMember;
        return Here(context, known.Member.Id, out member);
    }

    public static bool TryRead(string? text, out MemberId member)
    {
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        member = new MemberId(number);
        return isNumber;
    }

    private string? Here(InteractionContext context, MemberId id, out Member member)
    {
        member = session.Members.Here([id]) is [var here] ? here : null!;
        if (member is not null && session.Members.Guests([id]).Count > 0)
            return Words.NotForGuests;
        return member is not null && meetupAccessService.IsOurs(context, id) ? null : Words.MemberHasLeft;
    }
}

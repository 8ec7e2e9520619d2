using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;

namespace MeetupBot.Application.People;

/// <summary>A part of a text in which somebody names people.</summary>
/// <param name="From">The text from here to its end, for a reason that follows without a word that begins it.</param>
public abstract record NamedPerson(string From)
{
    /// <summary>An account that was mentioned or chosen.</summary>
    /// <param name="Person">As the platform describes it. Null when it does not.</param>
    public sealed record AnAccount(string From, string Id, Person? Person) : NamedPerson(From);

    /// <summary>Exactly one member goes by the name.</summary>
    public sealed record AMember(string From, MemberId Id) : NamedPerson(From);

    /// <param name="Typed">The words that may mean several people, or somebody with a longer name.</param>
    /// <param name="Members">Who may be meant, as far as they are members: by name.</param>
    public sealed record Unclear(string From, string Typed, IReadOnlyList<(MemberId Id, string Name)> Members) : NamedPerson(From);

    /// <param name="Typed">Words that name nobody here.</param>
    public sealed record Nobody(string From, string Typed) : NamedPerson(From);

    /// <param name="Text">Why, as typed.</param>
    public sealed record Reason(string Text) : NamedPerson(Text);
}

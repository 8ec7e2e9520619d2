using MeetupBot.Application.Texts;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Forms that ask whom to introduce, and why.</summary>
internal static class IntroduceForm
{
    public const string Name = "intro.form";

    /// <summary>Opens the form for a draft, or goes on with the member in its detail.</summary>
    public const string WhomButton = "intro.whom";

    public const string First = "first";
    public const string Second = "second";
    public const string Because = "because";

    /// <param name="first">The platform's id of the member who was named already, or empty.</param>
    /// <param name="second">The same for the second member.</param>
    /// <param name="because">The reason that was given already, or empty.</param>
    public static Form DrawWhom(string first, string second, string because) => new(new(Name), Words.IntroduceTitle,
    [
        Person(First, Words.IntroduceFirst, first),
        Person(Second, Words.IntroduceSecond, second),
        Why(because),
    ])
    {
        Submit = Words.IntroduceThem,
    };

    /// <summary>Both members are known; the form asks for the reason.</summary>
    public static Form DrawReason(Member one, Member other) => new(
        new(Name, IntroducedCard.WriteId(one.Id), IntroducedCard.WriteId(other.Id)), Words.IntroduceTitle, [Why("")])
    {
        Submit = Words.IntroduceThem,
    };

    private static FormField Person(string key, string label, string chosen) =>
        new(key, label, chosen) { Kind = FormFieldKind.Members, Required = true };

    private static FormField Why(string typed) => new(Because, Words.IntroduceBecause, DisplayText.Shorten(typed, Meetup.ReasonLength))
    {
        MaxLength = Meetup.ReasonLength,
        Placeholder = Words.BecauseExample,
        Hint = Words.BecauseHint,
    };
}

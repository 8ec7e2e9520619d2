using MeetupBot.Application.Texts;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Coffee;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Asks where and when the member will be.</summary>
internal static class VisitForm
{
    public const string WhereField = "where";
    public const string WhenField = "when";
    public const int WhenLength = 100;

    public static string? ReadWhere(FormInteraction form) => form[WhereField];

    public static string? ReadWhen(FormInteraction form) => form[WhenField];

    public static Form Draw(string where, string when) => new(new(CoffeeJoinForm.Name, CoffeeCard.Visit), Words.VisitTitle,
    [
        new(WhereField, Words.VisitWhere, DisplayText.Shorten(where, Area.MostCharacters))
        {
            Required = true,
            Placeholder = "Lisbon",
            MaxLength = Area.MostCharacters,
        },
        new(WhenField, Words.VisitWhen, DisplayText.Shorten(when, WhenLength))
        {
            Required = true,
            Placeholder = "4-8 May",
            MaxLength = WhenLength,
        },
    ]);
}

using MeetupBot.Application.Texts;
using MeetupBot.Chat.Forms;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>The form of a moment: a line, and a link to a picture.</summary>
internal static class MomentForm
{
    public const string Name = "moment.form";
    public const string Line = "line";
    public const string Photo = "photo";
    public const int LineLength = 500;
    public const int PhotoLength = 500;

    public static Form Draw(MeetupId meetup, MomentText typed) => new(new(Name, meetup.Value), Words.ShareMoment,
    [
        new FormField(Line, Words.MomentLabel, typed.Line)
        {
            Kind = FormFieldKind.Paragraph,
            Required = true,
            Placeholder = Words.MomentExample,
            MaxLength = Math.Max(LineLength, typed.Line.Length),
        },
        new FormField(Photo, Words.PhotoLabel, typed.Photo)
        {
            Placeholder = "https://",
            MaxLength = Math.Max(PhotoLength, typed.Photo.Length),
        },
    ])
    {
        Submit = Words.Share,
    };

    /// <summary>Checks the fields. Returns the problems by field.</summary>
    /// <param name="photo">The URL of the picture, if one was given.</param>
    public static Dictionary<string, string> FindProblems(MomentText typed, out Uri? photo)
    {
        var problems = new Dictionary<string, string>();
        photo = null;
        if (TypedText.Paragraph(typed.Line) is not { } line)
            problems[Line] = Words.MomentNeedsLine;
        else if (line.Length > LineLength)
            problems[Line] = Words.TooLong(Line, LineLength, line.Length);
        if (TypedText.Line(typed.Photo) is not { } address)
            return problems;
        if (address.Length <= PhotoLength && Uri.TryCreate(address, UriKind.Absolute, out var found) && IsWeb(found))
            photo = found;
        else
            problems[Photo] = Words.UnreadableLink(address);
        return problems;
    }

    private static bool IsWeb(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Length > 0 && address.UserInfo.Length == 0;
}

/// <summary>A moment as typed.</summary>
/// <param name="Photo">The URL of a picture; may be empty.</param>
internal sealed record MomentText(string Line, string Photo)
{
    public static MomentText Empty { get; } = new("", "");
}

using MeetupBot.Application.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MeetupBot.Pages.Frame;

/// <summary>The results that pages return.</summary>
internal static class PageResults
{
    public static IResult Show<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new RazorComponentResult<TPage>(parameters) { StatusCode = status };

    /// <summary>The same answer for a forged link, an expired link and the link of somebody who left, so that it reveals nothing.</summary>
    public static IResult NoGood() =>
        Show<NoticePage>(new { Title = Words.LinkNoGood, Text = Words.LinkNoGoodHint }, StatusCodes.Status404NotFound);

    /// <summary>The same answer for every address at which nothing is served.</summary>
    /// <param name="way">A link on from there.</param>
    public static IResult Nowhere((string Label, string Address)? way) =>
        Show<NoticePage>(new { Title = Words.NoPageHere, Text = Words.NoPageHereHint, Way = way }, StatusCodes.Status404NotFound);
}

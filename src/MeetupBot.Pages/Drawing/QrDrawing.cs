using System.Collections;
using System.Xml.Linq;
using QRCoder;

namespace MeetupBot.Pages.Drawing;

/// <summary>A QR code (ISO/IEC 18004), with its quiet zone of four modules; dark on light in every colour scheme, as cameras want it.</summary>
internal static class QrDrawing
{
    private const int Module = 10;

    /// <param name="label">What it opens, for those who can't see it.</param>
    /// <param name="address">What a camera reads.</param>
    public static XElement Of(string label, Uri address)
    {
        // Level M is read with up to 15 % of it hidden, such as by a thumb.
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count * Module;
        return Svg.Picture("code", label, (0, 0, size, size), Svg.Group("modules", data.ModuleMatrix.SelectMany(Row)));
    }

    /// <summary>Each stretch of dark modules as a rectangle. As one path, browsers round its corners off where they are too many.</summary>
    private static IEnumerable<XElement> Row(BitArray modules, int y)
    {
        for (var x = 0; x < modules.Length; x++)
        {
            var start = x;
            while (x < modules.Length && modules[x])
                x++;
            if (x > start)
                yield return Svg.Rectangle(start * Module, y * Module, (x - start) * Module, Module);
        }
    }
}

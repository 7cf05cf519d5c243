namespace RecognitionFeed.Operations.Demo;

/// <summary>
/// Made-up people: a common Swedish first name and a common Swedish surname, put together by chance. Nobody is meant; a
/// combination that somebody bears is a coincidence. The lists begin with the most usual names, which are drawn most often.
/// </summary>
internal static class DemoNames
{
    private static readonly string[] First = Words(
        """
        Anna Maria Karin Sara Emma Lena Kerstin Eva Elin Marie Malin Jenny Ida Linda Sofia Johanna Hanna Julia Camilla
        Åsa Ulrika Therese Annika Helena Susanne Elsa Alva Maja Ebba Wilma Klara Agnes Signe Linnéa Frida Josefin
        Matilda Amanda Caroline Cecilia Charlotte Jessica Lisa Pernilla Pia Monica Birgitta Gunilla Ingrid Astrid Åse
        Märta Görel Siv Anneli Carina Katarina Rebecka Mikaela Louise Désirée Helene Titti Viktoria Nathalie Emelie
        Moa Tove Tuva Freja Vera Sigrid Britta Annelie Anna-Karin Ann-Sofie Britt-Marie Eva-Lena Rose-Marie Anne-Lie
        Lars Anders Mikael Johan Per Erik Karl Peter Thomas Jan Daniel Fredrik Andreas Stefan Magnus Mattias Henrik
        Jonas Niklas Martin Marcus Oscar Emil Viktor Alexander Simon Filip Anton Gustav Björn Håkan Göran Östen Åke
        Ulf Roger Tobias Patrik Robert Jesper Christoffer Joakim Rickard Linus Oskar Adam Hugo Elias Axel Albin Isak
        Sebastian David Jakob Rasmus Kristian Torbjörn Sören Jörgen Mårten Pär Staffan Kenneth Kent Claes Lennart
        René André Noel Ludvig Måns Melker Sixten Vidar Lars-Erik Per-Olof Jan-Olof Karl-Johan Sven-Åke Hans-Erik
        """
    );

    private static readonly string[] FirstElsewhere = Words(
        """
        Fatima Amina Leila Zahra Maryam Nour Samira Yasmin Rana Hiba Shirin Nasrin Parisa Azadeh Selma Amra Jasmina
        Lejla Mirela Sanela Vesna Dragana Ivana Milena Agnieszka Katarzyna Małgorzata Magdalena Joanna Mirjam Hodan
        Ayaan Hodo Sahra Ifrah Rahel Selam Aster Eden Nadia Rania Dalia Thuy Linh Suda Siriporn Mei Päivi Tuula Marjatta
        Sirpa Blerta Arta Teuta Elif Zeynep Ayşe Songül Rojin Berivan Priya Anjali Gabriela Lucía Beatriz
        Mohammed Ahmed Ali Omar Hassan Hussein Ibrahim Yusuf Khaled Samir Karim Tarek Bilal Rami Nabil Reza Hamid Farhad
        Behrouz Amir Dejan Zoran Goran Nermin Adnan Emir Haris Edin Piotr Tomasz Krzysztof Paweł Abdi Abdirahman Mahad
        Yonas Dawit Samuel Tesfay Bashar Fadi Elias George Minh Somchai Jari Timo Pekka Arben Besnik Driton Emre Mehmet
        Kemal Azad Rêbîn Rajesh Arun Diego Mateo Rodrigo
        """
    );

    private static readonly string[] Last = Words(
        """
        Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson
        Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Olofsson Lindström Lindqvist Lindgren Axelsson
        Berg Bergström Lundberg Lind Lundgren Lundqvist Mattsson Berglund Fredriksson Sandberg Henriksson Forsberg
        Sjöberg Wallin Engström Eklund Danielsson Lundin Håkansson Björk Bergman Gunnarsson Holm Wikström Samuelsson
        Isaksson Fransson Bergqvist Nyström Holmberg Arvidsson Löfgren Söderberg Nyberg Blomqvist Claesson Nordström
        Mårtensson Lundström Viklund Eliasson Pålsson Björklund Berggren Sandström Nordin Ström Åberg Hermansson Ekström
        Falk Holmgren Hellström Dahlberg Hedlund Sundberg Sjögren Ek Blom Abrahamsson Öberg Martinsson Andreasson
        Strömberg Månsson Åkesson Hansen Norberg Lindholm Dahl Jonasson Åström Sundström Ivarsson Lund Palm Stenberg
        Alm Molin Norén Lindén Hedén Andrén Thorén Brodén Sundén Wahlgren Ahlgren Ljung Ljungberg Rosén Rosenberg Fors
        Grahn Granath Hallberg Hjalmarsson Höglund Kjellberg Kvist Malmberg Malmström Moberg Näslund Ohlsson Ottosson
        Paulsson Rask Risberg Rydberg Sandin Sköld Skoglund Stål Svärd Sällström Tegnér Törnqvist Vestergren Wennberg
        Westerlund Widell Zetterberg Zetterström Åhman Ågren Åslund Älvström Öhman Österberg Östlund
        """
    );

    private static readonly string[] LastElsewhere = Words(
        """
        Ali Ahmed Hassan Mohamed Hussein Ibrahim Khalil Haddad Mansour Saleh Aziz Nasser Rahimi Ahmadi Karimi Hosseini
        Moradi Jafari Hodžić Begić Kovačević Marković Petrović Nikolić Jovanović Ilić Babić Hadžić Nowak Kowalska
        Wiśniewski Kamiński Zieliński Abdi Warsame Farah Osman Nur Yusuf Tesfaye Haile Gebre Berhane Nguyen Tran Pham
        Le Chen Wang Virtanen Korhonen Mäkinen Nieminen Heikkinen Krasniqi Gashi Berisha Hoxha Yılmaz Demir Kaya Şahin
        Aydin Özdemir Sharma Singh Patel García Fernández Rojas Morales Silva Popescu Ionescu
        """
    );

    internal static string Draw(Random random)
    {
        var elsewhere = random.Next(100) < 24;
        var first = Pick(random, elsewhere ? FirstElsewhere : First);
        // People marry and move: a tenth carry a surname from the other list.
        var last = Pick(random, elsewhere == random.Next(100) < 90 ? LastElsewhere : Last);
        if (last == first)
            return Draw(random);
        if (random.Next(100) >= 3)
            return $"{first} {last}";
        var second = Pick(random, Last);
        return second == last ? $"{first} {last}" : $"{first} {second} {last}";
    }

    private static string Pick(Random random, string[] names) =>
        names[(int)(Math.Pow(random.NextDouble(), 1.35) * names.Length)];

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
